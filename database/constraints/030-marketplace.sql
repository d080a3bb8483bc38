-- spec/marketplace.md

select souq_foreign_key('service_requests', 'client_id', 'up_users', 'restrict');
select souq_foreign_key('service_requests', 'provider_id', 'provider_profiles', 'restrict');
select souq_foreign_key('service_requests', 'subcategory_id', 'service_subcategories', 'restrict');
select souq_foreign_key('offers', 'request_id', 'service_requests', 'cascade');
select souq_foreign_key('offers', 'provider_id', 'provider_profiles', 'restrict');
select souq_foreign_key('request_status_logs', 'request_id', 'service_requests', 'cascade');
select souq_foreign_key('request_status_logs', 'actor_id', 'up_users', 'restrict');

select souq_required('service_requests', 'client_id', 'subcategory_id', 'created_at');
select souq_required('offers', 'request_id', 'provider_id', 'created_at');
select souq_required('request_status_logs', 'request_id', 'created_at');
select souq_required('request_attachments', 'request_id', 'created_at');
select souq_foreign_key('request_attachments', 'request_id', 'service_requests', 'cascade');

create index if not exists service_requests_client on service_requests (client_id, state, created_at desc, id desc);
create index if not exists service_requests_client_list on service_requests (client_id, created_at desc, id desc);
create index if not exists service_requests_provider on service_requests (provider_id, state, created_at desc, id desc);
create index if not exists service_requests_provider_list on service_requests (provider_id, created_at desc, id desc);
create index if not exists service_requests_matching on service_requests (request_type, state, subcategory_id, souq_fold(city));
create index if not exists service_requests_open on service_requests (request_type, subcategory_id, created_at desc, id desc) where provider_id is null and state in ('new', 'sent');
create index if not exists service_requests_state on service_requests (state, id desc);
create index if not exists service_requests_words on service_requests using gin (souq_fold(title || ' ' || description) gin_trgm_ops);
create index if not exists service_requests_due on service_requests (expires_at) where state in ('new', 'sent');
select souq_check('service_requests', 'service_requests_state_known', $$state in ('new', 'sent', 'accepted', 'in_progress', 'completed', 'cancelled', 'expired')$$);
select souq_check('service_requests', 'service_requests_type_known', $$request_type in ('normal', 'competitive', 'urgent')$$);
select souq_check('service_requests', 'service_requests_urgent', $$(request_type = 'urgent') = is_urgent and (request_type <> 'urgent' or expires_at is not null)$$);
select souq_check('service_requests', 'service_requests_assigned', $$state not in ('accepted', 'in_progress', 'completed') or provider_id is not null$$);
select souq_check('service_requests', 'service_requests_amounts', 'estimated_service_amount_minor >= 0 and received_amount_minor between 0 and estimated_service_amount_minor and actual_service_amount_minor >= 0');

create unique index if not exists offers_pair on offers (request_id, provider_id);
create unique index if not exists offers_one_selected on offers (request_id) where state = 'selected';
create index if not exists offers_list on offers (request_id, created_at desc, id desc);
create index if not exists offers_provider on offers (provider_id, state);
select souq_check('offers', 'offers_values', $$price_minor > 0 and duration_days between 1 and 3650 and state in ('pending', 'selected', 'rejected')$$);
create index if not exists request_status_logs_list on request_status_logs (request_id, id desc);
create index if not exists request_attachments_list on request_attachments (request_id, id);

-- completed_requests of the profile follows the requests.
create or replace function souq_count_completed() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.state = 'completed' and old.provider_id is not null then
    update provider_profiles set completed_requests = completed_requests - 1 where id = old.provider_id;
  end if;
  if tg_op <> 'DELETE' and new.state = 'completed' and new.provider_id is not null then
    update provider_profiles set completed_requests = completed_requests + 1 where id = new.provider_id;
  end if;
  return null;
end $$;
create or replace trigger service_requests_completed_insert after insert on service_requests for each row when (new.state = 'completed') execute function souq_count_completed();
create or replace trigger service_requests_completed_update after update of state, provider_id on service_requests for each row
  when ((old.state = 'completed' or new.state = 'completed') and (old.state is distinct from new.state or old.provider_id is distinct from new.provider_id))
  execute function souq_count_completed();
create or replace trigger service_requests_completed_delete after delete on service_requests for each row when (old.state = 'completed') execute function souq_count_completed();
