-- spec/reviews.md

select souq_foreign_key('service_reviews', 'request_id', 'service_requests', 'restrict');
select souq_foreign_key('service_reviews', 'provider_id', 'provider_profiles', 'restrict');
select souq_foreign_key('service_reviews', 'client_id', 'up_users', 'restrict');
select souq_required('service_reviews', 'request_id', 'provider_id', 'client_id', 'created_at');
create unique index if not exists service_reviews_request_unique on service_reviews (request_id);
create index if not exists service_reviews_provider on service_reviews (provider_id, created_at);
create index if not exists service_reviews_public on service_reviews (provider_id, id desc) where moderation_status = 'approved';
create index if not exists service_reviews_moderation on service_reviews (moderation_status, created_at);
select souq_check('service_reviews', 'service_reviews_scores',
  'response_speed between 1 and 5 and cost_value between 1 and 5 and quality between 1 and 5 and credibility between 1 and 5 and on_time between 1 and 5 and rating between 1 and 5');
