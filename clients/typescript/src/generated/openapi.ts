// Made by `npm run client` out of types/openapi.json. Not to be edited.

export interface paths {
    "/api/accounts/complete/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete the registration
         * @description Names, username, e-mail, password and the accepted terms raise `visitor` and `phone_only` to `client`; higher roles stay. All bad fields are told together. Repeated, it changes everything but an existing password.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_accounts_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/delete/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Close my account
         * @description Anonymises the account for good: names, phone, e-mail, city and password go, sessions and devices end, likes, follows and saves are removed, the provider profile is hidden, unfinished requests are cancelled. Completed requests, messages, reviews and invoices stay under an anonymous name. The freed phone can register anew. Staff accounts and wallets that are not empty are refused.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        delete: operations["delete_accounts_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/logout/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a session
         * @description Ends the session of the refresh token if it is the own one, else that of the access token: its tokens and sockets end at once. Answers the same for a bad refresh token and when repeated.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_accounts_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/me/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My account
         * @description Every key is always there; those of a provider are null without a profile.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_accounts_me"];
        /**
         * Change my account
         * @description Partial, all or nothing; null and `""` clear all but the phone, and a value that is the present one is never refused. Another phone counts as unproven until a sign-in by code with it, which ends all older sessions and drops the password. Unknown keys are ignored.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        put: operations["put_accounts_me"];
        post?: never;
        /**
         * Close my account
         * @description Anonymises the account for good: names, phone, e-mail, city and password go, sessions and devices end, likes, follows and saves are removed, the provider profile is hidden, unfinished requests are cancelled. Completed requests, messages, reviews and invoices stay under an anonymous name. The freed phone can register anew. Staff accounts and wallets that are not empty are refused.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        delete: operations["delete_accounts_me"];
        options?: never;
        head?: never;
        /**
         * Change my account
         * @description Partial, all or nothing; null and `""` clear all but the phone, and a value that is the present one is never refused. Another phone counts as unproven until a sign-in by code with it, which ends all older sessions and drops the password. Unknown keys are ignored.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        patch: operations["patch_accounts_me"];
        trace?: never;
    };
    "/api/accounts/otp/send/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a one-time code by SMS
         * @description Sends four digits to the phone, whether or not it has an account; earlier codes of the phone are void then. At most one a minute and five an hour per phone, ten a day, fifty an hour per address. `dev_code` is there in development only.
         *
         *     **Who:** everybody. A token that comes along is not looked at.
         *     **Limit:** 5 calls a minute per address, sending and verifying together (`THROTTLE_OTP`).
         */
        post: operations["post_accounts_otp_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/otp/verify/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a one-time code
         * @description Spends the newest code of the phone, which lives five minutes and bears four wrong tries: the fifth one spends it. Creates the account (`phone_only`) on the first sign-in. Arabic and Persian digits count.
         *
         *     **Who:** everybody. A token that comes along is not looked at.
         *     **Limit:** 5 calls a minute per address, sending and verifying together (`THROTTLE_OTP`).
         */
        post: operations["post_accounts_otp_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/token/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a password
         * @description By `username` or `phone`; a value that reads as a phone is looked up as a phone only. Whatever is wrong gets the same 401.
         *
         *     **Who:** everybody. A token that comes along is not looked at.
         *     **Limit:** 15 calls a minute per address (`THROTTLE_AUTH`).
         */
        post: operations["post_accounts_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/token/refresh/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new access token; the refresh token is kept
         * @description The refresh token is not rotated here: it works until it ends or its session is revoked.
         *
         *     **Who:** everybody. A token that comes along is not looked at.
         *     **Limit:** 60 calls a minute per address (`THROTTLE_REFRESH`).
         */
        post: operations["post_accounts_token_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/wallet/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My wallet
         * @description The wallet in SAR, made on first use. POST answers exactly like GET.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_accounts_wallet"];
        put?: never;
        /**
         * My wallet
         * @description The wallet in SAR, made on first use. POST answers exactly like GET.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_accounts_wallet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/ledger/accounts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts and their balances
         * @description Wallets, holds, gateways, bank, commission, sales, VAT, adjustments.
         *
         *     **Who:** staff of the platform.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_admin_ledger_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/ledger/check/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recompute the ledger and name what is wrong
         * @description Every balance is recomputed from its entries; `problems` names each invariant that does not hold.
         *
         *     **Who:** staff of the platform.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_admin_ledger_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/ledger/journals/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Journals with their entries
         * @description Newest first. Journals are never changed; a correction is a journal of its own that names the one it reverses.
         *
         *     **Who:** staff of the platform.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_admin_ledger_journals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wallet/adjustments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Money moved by staff
         * @description Deposits, withdrawals and corrections by staff, with what waits for a second person.
         *
         *     **Who:** staff of the platform.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_admin_wallet_adjustments"];
        put?: never;
        /**
         * Correct a user's balance
         * @description `direction` says whether the wallet gains or loses. Above the two-person amount it waits for another member of the staff.
         *
         *     **Who:** staff of the platform.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_admin_wallet_adjustments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wallet/adjustments/{id}/approve/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve what another staff member wants to move
         * @description Books it. Not by its author, nor by whose money it is.
         *
         *     **Who:** staff of the platform.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_admin_wallet_adjustments_by_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wallet/adjustments/{id}/reject/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject what another staff member wants to move
         * @description Nothing is moved. Not by its author.
         *
         *     **Who:** staff of the platform.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_admin_wallet_adjustments_by_id_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wallet/withdrawals/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Withdrawal requests of all users
         * @description Newest first. The reading is audited.
         *
         *     **Who:** staff of the platform.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_admin_wallet_withdrawals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wallet/withdrawals/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One withdrawal request, with the account to pay to
         * @description With the whole account number, for the payout. The reading is audited.
         *
         *     **Who:** staff of the platform.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_admin_wallet_withdrawals_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wallet/withdrawals/{id}/approve/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a withdrawal
         * @description From `pending`. Each decision is audited; nobody decides on his own request.
         *
         *     **Who:** staff of the platform.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_admin_wallet_withdrawals_by_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wallet/withdrawals/{id}/pay/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a withdrawal paid
         * @description From `pending` or `approved`: the held money leaves. A large amount must have been approved by another member of the staff. Each decision is audited; nobody decides on his own request.
         *
         *     **Who:** staff of the platform.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_admin_wallet_withdrawals_by_id_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wallet/withdrawals/{id}/reject/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a withdrawal
         * @description From `pending` or `approved`: the money goes back. Each decision is audited; nobody decides on his own request.
         *
         *     **Who:** staff of the platform.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_admin_wallet_withdrawals_by_id_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/export/paid-invoices.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Paid invoices as CSV, newest first
         * @description At most 5000 rows under `invoice_code,user_phone,total,paid_at`. Cells that a spreadsheet would take for a formula are prefixed. Each export is audited.
         *
         *     **Who:** holders of a valid access profile of level `admin` or `power`, or with one of the dashboards `analytics`, `billing`, `promo`, `verify`.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_analytics_export_paid_invoices_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/kpis/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revenue of a range, subscriptions of now, requests
         * @description Revenue and paid invoices of the range; subscriptions as they are now; all verification and promo requests. Paid invoices in SAR; a day is one of Riyadh. Money is a JSON number here. A start after the end finds nothing.
         *
         *     **Who:** holders of a valid access profile of level `admin` or `power`, or with one of the dashboards `analytics`, `billing`, `promo`, `verify`.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_analytics_kpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/requests/breakdown/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verification and promo requests by status
         * @description One entry a status that occurs, the most frequent first.
         *
         *     **Who:** holders of a valid access profile of level `admin` or `power`, or with one of the dashboards `analytics`, `billing`, `promo`, `verify`.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_analytics_requests_breakdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/revenue/daily/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revenue by day, ascending
         * @description Days without revenue are left out. Paid invoices in SAR; a day is one of Riyadh. Money is a JSON number here. A start after the end finds nothing.
         *
         *     **Who:** holders of a valid access profile of level `admin` or `power`, or with one of the dashboards `analytics`, `billing`, `promo`, `verify`.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_analytics_revenue_daily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/revenue/monthly/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revenue by month, ascending
         * @description Months without revenue are left out. Paid invoices in SAR; a day is one of Riyadh. Money is a JSON number here. A start after the end finds nothing.
         *
         *     **Who:** holders of a valid access profile of level `admin` or `power`, or with one of the dashboards `analytics`, `billing`, `promo`, `verify`.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_analytics_revenue_monthly"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/backoffice/dashboards/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Active dashboards of the backoffice
         * @description Modules of the backoffice by `sort_order`. A revoked or expired profile is a 403 from the next call on.
         *
         *     **Who:** holders of any access profile that is neither revoked nor expired.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_backoffice_dashboards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/backoffice/me/access/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My access to the backoffice
         * @description Levels: `admin` and `power` have all dashboards, `user` the allowed ones with the rows assigned to him or to nobody, `qa` reads the allowed ones and changes nothing (`readonly`).
         *
         *     **Who:** holders of any access profile that is neither revoked nor expired.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_backoffice_me_access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/checkout/mock/{attempt}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Page of the sandbox gateway; action pay, fail or cancel; delay in seconds; fault lost, duplicate, refund_reject or refund_timeout
         * @description For whoever has the link, where the sandbox is on. Settles through the same code as a webhook, then sends the browser to `next` with `payment` and `invoice` appended; without `next` it shows a small page.
         *
         *     **Who:** everybody. A token that comes along is not looked at.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_billing_checkout_mock_by_attempt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/credit-notes/{id}/pdf/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A credit note as PDF
         * @description For the owner of its invoice and the staff of billing.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_billing_credit_notes_by_id_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write an invoice of my own
         * @description The server adds VAT; `vat_percent` and `status` in the body are ignored. The invoice is `pending` at once, and 0.00 is settled at once. What a caller types as reference never activates anything.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_billing_invoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices/my/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My invoices, newest first
         * @description Whatever made them: own ones, subscriptions, extras, verification, campaigns.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_billing_invoices_my"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of my invoices
         * @description For its owner.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_billing_invoices_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices/{id}/complete-mock-payment/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay my invoice through the sandbox
         * @description The sandbox pays at once, through the same settlement as a webhook. 404 where the sandbox is off; on a paid invoice it answers the same and does nothing twice.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_billing_invoices_by_id_complete_mock_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices/{id}/credit-notes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Credit notes of an invoice, newest first
         * @description One a refund. For the owner and the staff of billing.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_billing_invoices_by_id_credit_notes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices/{id}/init-payment/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a payment of my invoice
         * @description Makes an attempt through `provider` (`mock`, the sandbox, where it is on, else the gateway of cards) and answers where to pay. The same key on the same invoice answers that very attempt, also for two calls at once; without a key every call makes a new one. `manual` waits for staff. A paid or refunded invoice cannot be paid.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_billing_invoices_by_id_init_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices/{id}/pdf/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An invoice as PDF, in Arabic, with its QR code
         * @description Right to left, with the QR code of the tax authority (base64 TLV). For the owner and the staff of billing.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_billing_invoices_by_id_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/webhooks/{provider}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signed webhook of a payment provider
         * @description The raw bytes are verified before they are read. The body of `mock`: `status` (`paid`, `failed`, `cancelled`, `refunded`, …), `provider_reference` or `invoice_code`, and `amount` and `currency` to be compared. An event is processed exactly once; one that is refused is judged afresh when it comes again.
         *
         *     **Who:** everybody. A token that comes along is not looked at.
         *     **Limit:** 600 calls a minute per address (`THROTTLE_WEBHOOK`).
         */
        post: operations["post_billing_webhooks_by_provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * City: list
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_cities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * City: one row
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_cities_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/content/public/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Texts of the app, legal documents and links
         * @description Active texts by their key, the document in force of each type, and the links; a link that is not set is `""`, a text or document that is missing has no key.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_content_public"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The API page
         * @description This document to read and to try, in Swagger UI from the server itself.
         */
        get: operations["get_docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs/assets/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of the API page
         * @description Styles, scripts and the icon; no other file can be asked for.
         */
        get: operations["get_docs_assets_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extras/buy/{sku}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Buy an extra; it waits for the payment of its invoice
         * @description Lasts from the payment on: 30 or 7 days, or a number of credits.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_extras_buy_by_sku"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extras/catalog/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Extras on sale
         * @description From the setting `EXTRA_SKUS`.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_extras_catalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extras/my/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My purchases, newest first
         * @description Times are applied when it is read: nothing is shown active past its end.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_extras_my"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/features/my/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What my plans and extras open
         * @description They gate verification, advertising, the priority of tickets and the size of files everywhere.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_features_my"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A private file; the signature is the authority, for at most 15 minutes
         * @description Papers and attachments. Answers parts too (`Range`).
         *
         *     **Who:** everybody. A token that comes along is not looked at.
         *     **Limit:** none.
         */
        get: operations["get_files_by_key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/client/requests/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My requests, newest first; the total in X-Total-Count
         * @description Filters combine.
         *
         *     **Who:** users whose registration is complete (level 2: `client`, `provider`); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_marketplace_client_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/client/requests/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of my requests
         * @description With attachments, the status log and `allowed_actions`. A request of somebody else is a 404. The states and who may do what are in `GET /api/processes/service_request/`; `allowed_actions` of a detail are those of the caller now.
         *
         *     **Who:** users whose registration is complete (level 2: `client`, `provider`); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_marketplace_client_requests_by_id"];
        /**
         * Change a waiting request, or send it to a provider
         * @description Partial: `title`, `description`, and `provider` for a normal request that waits for one (row 18). Only while the status is `new` or `sent` (row 4).
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        put: operations["put_marketplace_client_requests_by_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a waiting request, or send it to a provider
         * @description Partial: `title`, `description`, and `provider` for a normal request that waits for one (row 18). Only while the status is `new` or `sent` (row 4).
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        patch: operations["patch_marketplace_client_requests_by_id"];
        trace?: never;
    };
    "/api/marketplace/offers/{id}/accept/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose an offer
         * @description By the owner while the request is `sent` (row 6): this offer is `selected`, all others are `rejected` in the same act. Of two choices at once one wins, the other gets 400.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_marketplace_offers_by_id_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/provider/competitive/available/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Competitive requests I may bid on
         * @description Open competitive requests of the own city and picked sub-categories whose deadline has not passed.
         *
         *     **Who:** users with a provider profile, whatever their role.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_marketplace_provider_competitive_available"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/provider/requests/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests named or assigned to me, newest first; the total in X-Total-Count
         * @description In every status. Filters combine.
         *
         *     **Who:** users with a provider profile, whatever their role.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_marketplace_provider_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/provider/requests/{id}/accept/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a request named to me
         * @description By the provider whom the client named, from `new` or `sent` (row 7). A competitive request is accepted by the choice of an offer.
         *
         *     **Who:** users with a provider profile, whatever their role.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_marketplace_provider_requests_by_id_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/provider/requests/{id}/detail/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One request, as its provider or a matching one
         * @description For its provider, and for any matching one while a competitive or urgent request is open; the client's phone is hidden from the latter.
         *
         *     **Who:** users with a provider profile, whatever their role.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_marketplace_provider_requests_by_id_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/provider/requests/{id}/progress-update/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report progress
         * @description From `accepted` or `in_progress` (row 10): a note, a date, or both amounts together. Another amount makes the inputs undecided again.
         *
         *     **Who:** users with a provider profile, whatever their role.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_marketplace_provider_requests_by_id_progress_update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/provider/requests/{id}/reject/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a request, or give it up with a reason
         * @description From `new` or `sent` the reason is optional (row 14); from `accepted` or `in_progress` a `cancel_reason` is needed (row 15).
         *
         *     **Who:** users with a provider profile, whatever their role.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_marketplace_provider_requests_by_id_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/provider/urgent/available/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Urgent requests I may take
         * @description Open urgent requests of the own city and picked sub-categories that have not expired; empty when the provider takes no urgent requests.
         *
         *     **Who:** users with a provider profile, whatever their role.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_marketplace_provider_urgent_available"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/requests/create/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post a request: normal, competitive or urgent
         * @description A `normal` request needs a `provider` and a `city`; a `competitive` one takes offers until `quote_deadline`; an `urgent` one goes to the first matching provider before it expires. Files come as multipart parts `images` (10), `videos` (5), `files` (10) and `audio` (1), each within the caller's `max_upload_mb`, and are saved with the request or not at all. The states and who may do what are in `GET /api/processes/service_request/`; `allowed_actions` of a detail are those of the caller now.
         *
         *     **Who:** users whose registration is complete (level 2: `client`, `provider`); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         *     **Body:** JSON, or multipart with files.
         */
        post: operations["post_marketplace_requests_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/requests/urgent/accept/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an urgent request: the first one wins
         * @description Of any number of providers at once exactly one gets 200, the others 409 (row 8). Checks in this order: exists, urgent, own, taken, expired, status, takes urgent requests, city, sub-category.
         *
         *     **Who:** users with a provider profile, whatever their role.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_marketplace_requests_urgent_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/requests/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel my request before execution
         * @description By the owner, from `new`, `sent` or `accepted` (row 13): all offers are refused and the provider is told.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_marketplace_requests_by_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/requests/{id}/complete/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The work is done
         * @description From `in_progress` (row 12); `delivered_at` is now unless given. The client is asked for a review.
         *
         *     **Who:** users with a provider profile, whatever their role.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_marketplace_requests_by_id_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/requests/{id}/offers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offers on my request
         * @description Newest first; an empty list when the request is not the own one.
         *
         *     **Who:** users whose registration is complete (level 2: `client`, `provider`); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_marketplace_requests_by_id_offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/requests/{id}/offers/create/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bid on a competitive request
         * @description One offer a provider, until the deadline, while the request is `sent` (row 5); one that a reopening refused is replaced under the same id.
         *
         *     **Who:** users with a provider profile, whatever their role.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_marketplace_requests_by_id_offers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/requests/{id}/provider-inputs/decision/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or refuse the execution inputs
         * @description By the owner or staff while `in_progress` (row 11): the delivery date and amounts that the provider sent. A refusal leaves the status; the provider sends new inputs.
         *
         *     **Who:** users whose registration is complete (level 2: `client`, `provider`); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_marketplace_requests_by_id_provider_inputs_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/requests/{id}/reopen/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a cancelled or expired request over
         * @description By the owner or staff, from `cancelled` or `expired` (row 17): provider, amounts and decisions are cleared; an urgent request gets a fresh time.
         *
         *     **Who:** users whose registration is complete (level 2: `client`, `provider`); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_marketplace_requests_by_id_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marketplace/requests/{id}/start/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start the execution, or send new inputs
         * @description From `accepted` (row 9), with none or all three of `expected_delivery_at`, `estimated_service_amount`, `received_amount`. With all three also straight from `new` or `sent` (row 9a), and again while `in_progress` to replace them (row 9b); the client decides on them anew.
         *
         *     **Who:** users with a provider profile, whatever their role.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_marketplace_requests_by_id_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/video-poster.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The generic picture of a video without a frame of its own
         * @description Stands until a frame of the video is there, and where no frame can be taken.
         *
         *     **Who:** everybody. A token that comes along is not looked at.
         *     **Limit:** none.
         */
        get: operations["get_media_video_poster_png"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/direct/thread/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a conversation with a provider
         * @description With a `mode` the conversation of that side, without one the pair’s most recent one, else a new one. Two first calls at once make one conversation.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_messaging_direct_thread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/direct/thread/{tid}/messages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages of a direct conversation, newest first
         * @description What the caller may not see and what does not exist get the same 403, so that ids cannot be probed.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_messaging_direct_thread_by_tid_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/direct/thread/{tid}/messages/read/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a direct conversation as read
         * @description Every message that the caller has not read yet, his own included.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_messaging_direct_thread_by_tid_messages_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/direct/thread/{tid}/messages/send/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a direct message
         * @description A text of at most 2000 characters, an `attachment`, or both; a repeated `client_id` answers the first message and sends nothing. It un-archives the conversation for both sides and reaches every open socket. What the caller may not see and what does not exist get the same 403, so that ids cannot be probed.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         *     **Body:** JSON, a form, or multipart with files.
         */
        post: operations["post_messaging_direct_thread_by_tid_messages_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/direct/threads/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My direct conversations, last activity first
         * @description With the peer, the last message and how many are unread.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_messaging_direct_threads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/requests/{id}/messages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages about a request, newest first
         * @description An empty page while there is no conversation. What the caller may not see and what does not exist get the same 403, so that ids cannot be probed.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_messaging_requests_by_id_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/requests/{id}/messages/read/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark the messages about a request as read
         * @description Every message that the caller has not read yet, his own included. A conversation is made where there is none.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_messaging_requests_by_id_messages_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/requests/{id}/messages/send/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message about a request
         * @description A text of at most 2000 characters, an `attachment`, or both; a repeated `client_id` answers the first message and sends nothing. It un-archives the conversation for both sides and reaches every open socket. What the caller may not see and what does not exist get the same 403, so that ids cannot be probed.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         *     **Body:** JSON, a form, or multipart with files.
         */
        post: operations["post_messaging_requests_by_id_messages_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/requests/{id}/thread/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open the conversation of a request
         * @description The conversation with the present provider of the request, opened on first use; the client alone may open it before there is a provider. What the caller may not see and what does not exist get the same 403, so that ids cannot be probed.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_messaging_requests_by_id_thread"];
        put?: never;
        /**
         * Open the conversation of a request
         * @description The conversation with the present provider of the request, opened on first use; the client alone may open it before there is a provider. What the caller may not see and what does not exist get the same 403, so that ids cannot be probed.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_messaging_requests_by_id_thread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/thread/{tid}/archive/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a conversation
         * @description `{"action": "remove"}` takes it back. A new message takes it out of the archive.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_messaging_thread_by_tid_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/thread/{tid}/block/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Block a conversation for the other side
         * @description The other side can neither send nor open the conversation in realtime; reading by REST stays possible. The blocker can still send. `{"action": "remove"}` takes it back.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_messaging_thread_by_tid_block"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/thread/{tid}/changes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in a conversation after a number
         * @description Every send, edit, deletion and reading takes the next `seq` of the conversation; this lists those after `after`, oldest first, in their present state. The same as `thread:sync` on a socket. For participants and staff, whose access is audited.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_messaging_thread_by_tid_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/thread/{tid}/client-label/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Label the client of a conversation
         * @description `""` takes it away.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_messaging_thread_by_tid_client_label"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/thread/{tid}/favorite-label/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Label a favourite conversation
         * @description A label also marks as favourite; `""` takes it away.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_messaging_thread_by_tid_favorite_label"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/thread/{tid}/favorite/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a conversation as favourite
         * @description `{"action": "remove"}` takes it back. The label goes with it.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_messaging_thread_by_tid_favorite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/thread/{tid}/messages/{mid}/delete/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete a message of mine
         * @description By its sender, for both sides, at any time; the file goes too.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_messaging_thread_by_tid_messages_by_mid_delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/thread/{tid}/messages/{mid}/edit/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the text of a message of mine
         * @description By its sender, at any time, under the rules and blocks of sending; only the text changes.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_messaging_thread_by_tid_messages_by_mid_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/thread/{tid}/post/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post from a dashboard page
         * @description For pages of the staff: signed in by the session cookie with its CSRF token, or by a bearer token. Participants, and staff in any conversation, whose access is audited.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         *     **Body:** JSON, a form, or multipart with files.
         */
        post: operations["post_messaging_thread_by_tid_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/thread/{tid}/report/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report the other side to support
         * @description Opens a support ticket of the type `complaint` about the other participant; older clients send `description` or `text`.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_messaging_thread_by_tid_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/thread/{tid}/state/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I keep about a conversation
         * @description Made on first use; `blocked_by_other` says whether the other side has blocked it.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_messaging_thread_by_tid_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/thread/{tid}/unread/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark the last message of the other side as unread
         * @description Takes the caller's read mark from the newest message of the other side; `marked` is 0 where there is none.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_messaging_thread_by_tid_unread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/threads/states/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I keep about my conversations
         * @description Only where something was kept.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_messaging_threads_states"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My notifications, of every API
         * @description One list for every API of the product: pinned ones first, then urgent, then the rest, newest first in each. `limit` and `offset` or `page` and `page_size` cut it.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/actions/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pin or mark for follow-up, or take it back
         * @description Toggles; the answer carries the new value.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_notifications_actions_by_id"];
        /**
         * Delete one
         * @description A notice of somebody else is a 404.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        delete: operations["delete_notifications_actions_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/clear-all/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete all, of one type, or the read ones
         * @description Everything, unless `type` or `read_only=true` says less.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        delete: operations["delete_notifications_clear_all"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/delete-old/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete those past their retention
         * @description Older than `NOTIFICATIONS_RETENTION_DAYS`; pinned and follow-up ones stay.
         *
         *     **Who:** users whose registration is complete (level 2: `client`, `provider`); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_notifications_delete_old"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/device-token/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register the token of a device for push messages
         * @description One row a token: registering it again moves it to the caller.
         *
         *     **Who:** users whose registration is complete (level 2: `client`, `provider`); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_notifications_device_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/devices/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My devices
         * @description Tokens are never shown.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_notifications_devices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/devices/register/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a device for push messages
         * @description 201 for a new device, 200 for a known one; a token that another user holds moves to the caller.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_notifications_devices_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/devices/{device_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Switch push messages of a device
         * @description By its own `device_id`, or by the id of its row.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        put: operations["put_notifications_devices_by_device_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/devices/{device_id}/unregister/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget a device
         * @description By its own `device_id`, or by the id of its row.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        delete: operations["delete_notifications_devices_by_device_id_unregister"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/mark-all-read/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all as read
         * @description Of both sides.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_notifications_mark_all_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/mark-read/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark one as read
         * @description A repeat is fine; a notice of somebody else is a 404.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_notifications_mark_read_by_id"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/preferences/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which notifications I want
         * @description Every kind that can be switched, with its defaults where nothing was chosen. `locked`: the present plan does not open its tier, and nothing of it is sent.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_notifications_preferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Switch notifications on or off
         * @description Entries are judged one by one: unknown keys, locked ones and values that are no booleans are skipped; `changed` counts the others.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        patch: operations["patch_notifications_preferences"];
        trace?: never;
    };
    "/api/notifications/read-all/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark all as read
         * @description `count` is how many are unread then: none.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        put: operations["put_notifications_read_all"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/stats/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts by type and priority
         * @description `recent_count` is that of the last seven days.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_notifications_stats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/unread-count/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many are unread
         * @description Obeys `mode` like the list.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_notifications_unread_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One notification
         * @description A notice of somebody else is a 404.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_notifications_by_id"];
        /**
         * Mark one as read or unread
         * @description The row as it is then.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        put: operations["put_notifications_by_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}/delete/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete one
         * @description A notice of somebody else is a 404.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        delete: operations["delete_notifications_by_id_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}/read/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark one as read
         * @description The row as it is then.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        put: operations["put_notifications_by_id_read"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description OpenAPI 3.1 of everything that the server answers, from the declarations that it runs by.
         */
        get: operations["get_openapi_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/refund/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a payment back, whole or in part
         * @description By `payment_id` or `order_id`. All that is left unless `amount` says less; never more than was paid, also for two refunds at once. `original` goes back through the gateway, `wallet` into the wallet. The same key answers the first refund; a failed one is tried again.
         *
         *     **Who:** staff of the platform.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_payments_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/return/{gateway}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a gateway sends the buyer back to
         * @description Takes the query of the gateway, reads what became of the payment from the database and sends the browser on; it never changes a payment by itself.
         *
         *     **Who:** everybody. A token that comes along is not looked at.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_payments_return_by_gateway"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/verify/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the gateway what became of a payment
         * @description By `payment_id` or `order_id`. The gateway is asked and what it says is settled; claims of the client are ignored. For the owner and staff.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_payments_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/webhook/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Webhook of the gateway of cards
         * @description For the gateway that `CARD_GATEWAY` names. The gateway owns the scheme of its signature: `mock` signs as on `/api/billing/webhooks/mock/`, `paymob` by the query parameter `hmac` over twenty fields of the transaction. An event is processed once (`DUPLICATE` later); one about nothing of ours is `IGNORED`.
         *
         *     **Who:** everybody. A token that comes along is not looked at.
         *     **Limit:** 600 calls a minute per address (`THROTTLE_WEBHOOK`).
         */
        post: operations["post_payments_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/webhook/{gateway}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Webhook of a payment gateway
         * @description The gateway owns the scheme of its signature: `mock` signs as on `/api/billing/webhooks/mock/`, `paymob` by the query parameter `hmac` over twenty fields of the transaction. An event is processed once (`DUPLICATE` later); one about nothing of ours is `IGNORED`.
         *
         *     **Who:** everybody. A token that comes along is not looked at.
         *     **Limit:** 600 calls a minute per address (`THROTTLE_WEBHOOK`).
         */
        post: operations["post_payments_webhook_by_gateway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A payment
         * @description For its owner and staff.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_payments_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/{id}/confirm/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A bank transfer arrived
         * @description For bank transfers that are awaited; the amount must be that of the payment.
         *
         *     **Who:** staff of the platform.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_payments_by_id_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portfolio-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Portfolio item: list
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_portfolio_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portfolio-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Portfolio item: one row
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_portfolio_items_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every process the server enforces
         * @description States, and for each transition its action, where it starts and ends, who may take it and which clock does.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_processes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processes/{name}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One process
         * @description By its name, such as `service_request`, `offer`, `invoice`.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_processes_by_name"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promo-placeholders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ad placeholder: list
         * @description Where advertisements may appear. Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_promo_placeholders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promo-placeholders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ad placeholder: one row
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_promo_placeholders_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promo/active/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Campaigns that run now
         * @description In the order of their positions; `city` and `category` also let campaigns through that name none.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_promo_active"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promo/backoffice/requests/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Campaigns for the staff, newest first
         * @description Level `user` sees what is assigned to him or to nobody.
         *
         *     **Who:** holders of a valid access profile with the dashboard `promo`; `admin` and `power` have all dashboards.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_promo_backoffice_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promo/backoffice/requests/{id}/assign/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Give a campaign to a colleague, or to nobody
         * @description Null, `""` or nothing gives it to nobody. Level `user` assigns himself or nobody.
         *
         *     **Who:** holders of a valid access profile with the dashboard `promo`, of a level that may change things; `admin` and `power` have all dashboards.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        patch: operations["patch_promo_backoffice_requests_by_id_assign"];
        trace?: never;
    };
    "/api/promo/backoffice/requests/{id}/quote/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Price a campaign and send its invoice
         * @description Base price of the kind × position × frequency × started days; the invoice goes out and the campaign waits for its payment. Needs an asset, and an end in the future.
         *
         *     **Who:** holders of a valid access profile with the dashboard `promo`, of a level that may change things; `admin` and `power` have all dashboards.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_promo_backoffice_requests_by_id_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promo/backoffice/requests/{id}/reject/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a campaign
         * @description With a reason, which the requester is told; an unpaid invoice is cancelled.
         *
         *     **Who:** holders of a valid access profile with the dashboard `promo`, of a level that may change things; `admin` and `power` have all dashboards.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_promo_backoffice_requests_by_id_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promo/banners/home/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pictures and videos of the home banners that run now
         * @description One entry an asset of the running `banner_home` campaigns; `provider_id` is 0 where the advertiser has no profile.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_promo_banners_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promo/requests/create/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for an advertising campaign
         * @description For users whose plan opens `promo_ads`. Staff quote it, its invoice is paid, and the campaign shows between its dates. Times without an offset are those of Riyadh.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_promo_requests_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promo/requests/my/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My campaigns, newest first
         * @description With their assets and invoices.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_promo_requests_my"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promo/requests/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One campaign, for its owner and the promo staff
         * @description For its owner, and staff of promo; level `user` sees what is assigned to him or to nobody.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_promo_requests_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promo/requests/{id}/assets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a picture, video or PDF to a campaign
         * @description While it is `new`, `in_review` or `rejected`; a rejected one is in review again then. `.jpg`, `.jpeg`, `.png`, `.mp4` and `.pdf`, by extension and bytes, within the `max_upload_mb` of the uploader.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         *     **Body:** multipart only; a file is judged by its extension and its bytes, never by the type it is declared with.
         */
        post: operations["post_promo_requests_by_id_assets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/provider-services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Provider service: list
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_provider_services"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/provider-services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Provider service: one row
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_provider_services_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/categories/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Categories and their sub-categories
         * @description Active ones by id; `Accept-Language: en` names them in English.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/list/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Providers, newest first; the total in X-Total-Count
         * @description Visible profiles only. Searches fold Arabic: forms of a letter, diacritics and case are one. Unknown values are ignored. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/me/favorites/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Portfolio items I saved or liked
         * @description A favourite is what was saved or liked. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_favorites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/me/favorites/spotlights/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Spotlights I saved or liked
         * @description A favourite is what was saved or liked. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_favorites_spotlights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/me/followers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who follows me
         * @description Newest first; empty without a profile. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_followers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/me/following/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Providers I follow, latest activity first
         * @description Latest activity: the newest portfolio item, else the last change of the profile. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_following"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/me/likers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who likes me
         * @description Newest first; empty without a profile. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_likers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/me/likes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Providers I liked
         * @description The last one first. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_likes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/me/likes/media/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Portfolio items I liked
         * @description Not those that were only saved. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_likes_media"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/me/likes/spotlights/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Spotlights I liked
         * @description Not those that were only saved. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_likes_spotlights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/me/portfolio/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My portfolio
         * @description Newest first; empty without a profile. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_portfolio"];
        put?: never;
        /**
         * Add to my portfolio
         * @description A picture (jpg, png, gif, webp) or a video (mp4, mov, m4v, webm, avi, mkv) as the part `file`, judged by its extension and bytes, within `max_upload_mb`; or `upload`, the id of one that was sent by `POST /api/uploads/direct/`. A video gets its picture in a moment.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         *     **Body:** multipart only; a file is judged by its extension and its bytes, never by the type it is declared with.
         */
        post: operations["post_providers_me_portfolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/me/portfolio/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One item of my portfolio
         * @description An item of somebody else is a 404.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_portfolio_by_id"];
        put?: never;
        post?: never;
        /**
         * Remove an item of my portfolio
         * @description Its files go too.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        delete: operations["delete_providers_me_portfolio_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/me/profile/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My provider profile
         * @description Everything that can be changed, and the read-only badges and ratings.
         *
         *     **Who:** users whose registration is complete (level 2: `client`, `provider`); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_profile"];
        /**
         * Change my provider profile
         * @description Partial; read-only and unknown keys are ignored. `profile_image` and `cover_image` come as multipart parts, at most 20 MB; null clears them.
         *
         *     **Who:** users whose registration is complete (level 2: `client`, `provider`); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         *     **Body:** JSON, or multipart with files.
         */
        put: operations["put_providers_me_profile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change my provider profile
         * @description Partial; read-only and unknown keys are ignored. `profile_image` and `cover_image` come as multipart parts, at most 20 MB; null clears them.
         *
         *     **Who:** users whose registration is complete (level 2: `client`, `provider`); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         *     **Body:** JSON, or multipart with files.
         */
        patch: operations["patch_providers_me_profile"];
        trace?: never;
    };
    "/api/providers/me/services/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My services
         * @description The last changed one first; empty without a profile. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_services"];
        put?: never;
        /**
         * Add a service
         * @description `price_to` is not below `price_from`; `negotiable` may have no price.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_providers_me_services"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/me/services/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of my services
         * @description A service of somebody else is a 404.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_services_by_id"];
        /**
         * Change one of my services
         * @description Partial. A service of somebody else is a 404.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        put: operations["put_providers_me_services_by_id"];
        post?: never;
        /**
         * Remove one of my services
         * @description A service of somebody else is a 404.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        delete: operations["delete_providers_me_services_by_id"];
        options?: never;
        head?: never;
        /**
         * Change one of my services
         * @description Partial. A service of somebody else is a 404.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        patch: operations["patch_providers_me_services_by_id"];
        trace?: never;
    };
    "/api/providers/me/spotlights/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My spotlights
         * @description Newest first; empty without a profile. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_spotlights"];
        put?: never;
        /**
         * Add to my spotlights
         * @description A picture (jpg, png, gif, webp) or a video (mp4, mov, m4v, webm, avi, mkv) as the part `file`, judged by its extension and bytes, within `max_upload_mb`; or `upload`, the id of one that was sent by `POST /api/uploads/direct/`. A video gets its picture in a moment.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         *     **Body:** multipart only; a file is judged by its extension and its bytes, never by the type it is declared with.
         */
        post: operations["post_providers_me_spotlights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/me/spotlights/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One item of my spotlights
         * @description An item of somebody else is a 404.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_spotlights_by_id"];
        put?: never;
        post?: never;
        /**
         * Remove an item of my spotlights
         * @description Its files go too.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        delete: operations["delete_providers_me_spotlights_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/me/subcategories/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My sub-categories
         * @description In the order they were picked.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_me_subcategories"];
        /**
         * Replace my sub-categories
         * @description Replaces the whole set; one unknown or inactive id and nothing changes.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        put: operations["put_providers_me_subcategories"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/portfolio/{item}/like/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Like a portfolio item
         * @description A repeat is harmless. A liked item is a favourite.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_providers_portfolio_by_item_like"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/portfolio/{item}/save/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save a portfolio item
         * @description A repeat is harmless. A saved item is a favourite.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_providers_portfolio_by_item_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/portfolio/{item}/unlike/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back the like of a portfolio item
         * @description Fine for an unknown item too.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_providers_portfolio_by_item_unlike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/portfolio/{item}/unsave/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a portfolio item out of my favourites
         * @description Takes the save and the like away, so that the item is no favourite any more.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_providers_portfolio_by_item_unsave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/register/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Become a provider
         * @description Makes the profile and raises the role to `provider`, from `phone_only` too. Unknown sub-categories are skipped. `profile_image` and `cover_image` come as multipart parts, at most 20 MB; null clears them. Of two registrations at once one wins.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         *     **Body:** JSON, or multipart with files.
         */
        post: operations["post_providers_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/spotlights/{item}/like/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Like a spotlight
         * @description A repeat is harmless. A liked item is a favourite.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_providers_spotlights_by_item_like"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/spotlights/{item}/save/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save a spotlight
         * @description A repeat is harmless. A saved item is a favourite.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_providers_spotlights_by_item_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/spotlights/{item}/unlike/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back the like of a spotlight
         * @description Fine for an unknown item too.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_providers_spotlights_by_item_unlike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/spotlights/{item}/unsave/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a spotlight out of my favourites
         * @description Takes the save and the like away, so that the item is no favourite any more.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_providers_spotlights_by_item_unsave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public profile
         * @description A blocked or closed owner hides his profile.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/{id}/follow/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Follow a provider
         * @description A repeat is harmless; the owner is told of the first one.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_providers_by_id_follow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/{id}/followers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Followers of a provider
         * @description Newest first. An unknown provider has an empty list. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_by_id_followers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/{id}/following/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Providers followed by a provider
         * @description Visible providers, the newest follow first. An unknown provider has an empty list. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_by_id_following"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/{id}/like/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Like a provider
         * @description A repeat is harmless; the owner is told of the first one.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_providers_by_id_like"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/{id}/portfolio/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Portfolio of a provider
         * @description Newest first. An unknown provider has an empty list. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_by_id_portfolio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/{id}/services/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Active services of a provider
         * @description The last changed one first. An unknown provider has an empty list. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_by_id_services"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/{id}/spotlights/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Spotlights of a provider
         * @description Newest first. An unknown provider has an empty list. With neither `page` nor `page_size` the newest 500 come.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_by_id_spotlights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/{id}/stats/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts of a provider
         * @description Counts and rating.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_by_id_stats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/{id}/subcategories/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sub-categories of a provider
         * @description By category, then name. An unknown provider has an empty list.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_providers_by_id_subcategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/{id}/unfollow/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop following a provider
         * @description Fine for an unknown provider too.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_providers_by_id_unfollow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/{id}/unlike/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back the like of a provider
         * @description Fine for an unknown provider too.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_providers_by_id_unlike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Region: list
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Region: one row
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_regions_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/providers/{provider_id}/rating/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Averages of a provider
         * @description Over published reviews; the criteria are null without one.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_reviews_providers_by_provider_id_rating"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/providers/{provider_id}/reviews/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reviews of a provider
         * @description Published ones, newest first; phones are masked. An unknown provider has an empty list.
         *
         *     **Who:** everybody. A token that comes along must be good all the same.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_reviews_providers_by_provider_id_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/requests/{request_id}/review/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review the provider of my request
         * @description By the owner of a completed request, once; also of one that is overdue by 48 hours while in progress, and of one that was cancelled in progress. The rating is the rounded mean of the five criteria. Checks in this order: request, owner, status, provider, duplicate, body.
         *
         *     **Who:** users whose registration is complete (level 2: `client`, `provider`); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_reviews_requests_by_request_id_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/reviews/{review_id}/provider-reply/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply to a review of mine, or edit the reply
         * @description By the reviewed provider, to a published review. Another text later counts as edited; the same text tells nobody.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_reviews_reviews_by_review_id_provider_reply"];
        /**
         * Delete my reply to a review
         * @description By the reviewed provider.
         *
         *     **Who:** providers (level 3); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        delete: operations["delete_reviews_reviews_by_review_id_provider_reply"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Service category: list
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_service_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Service category: one row
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_service_categories_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-subcategories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Service sub-category: list
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_service_subcategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-subcategories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Service sub-category: one row
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_service_subcategories_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spotlight-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Spotlight item: list
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_spotlight_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spotlight-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Spotlight item: one row
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_spotlight_items_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subscription-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscription plan: list
         * @description What providers subscribe to, and which features it opens. Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_subscription_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subscription-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscription plan: one row
         * @description Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.
         */
        get: operations["get_subscription_plans_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subscriptions/my/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My subscriptions, newest first
         * @description Times are applied when it is read: nothing is shown active past its end.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_subscriptions_my"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subscriptions/plans/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plans on sale, by price
         * @description Active ones.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_subscriptions_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subscriptions/subscribe/{plan_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Subscribe to a plan; 200 when the same subscription waits for payment already
         * @description Waits for the payment of its invoice; a free plan is active at once. While the same plan waits already, that very subscription comes back (200), also for two calls at once.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_subscriptions_subscribe_by_plan_id"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/backoffice/tickets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tickets for the staff, newest first
         * @description Level `user` sees what is assigned to him or to nobody.
         *
         *     **Who:** holders of a valid access profile with the dashboard `support`; `admin` and `power` have all dashboards.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_support_backoffice_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/backoffice/tickets/{id}/assign/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Give a ticket to a team or a colleague
         * @description A team, an assignee, or both; a new ticket is in progress then.
         *
         *     **Who:** holders of a valid access profile with the dashboard `support`, of a level that may change things; `admin` and `power` have all dashboards.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        patch: operations["patch_support_backoffice_tickets_by_id_assign"];
        trace?: never;
    };
    "/api/support/backoffice/tickets/{id}/status/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Move a ticket to another status
         * @description As the process `support_ticket` allows; the requester is told.
         *
         *     **Who:** holders of a valid access profile with the dashboard `support`, of a level that may change things; `admin` and `power` have all dashboards.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        patch: operations["patch_support_backoffice_tickets_by_id_status"];
        trace?: never;
    };
    "/api/support/teams/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Support teams
         * @description Active ones by `sort_order`.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_support_teams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/tickets/create/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a ticket
         * @description The priority is `high` for users whose plan opens `priority_support`, whatever the body says. `assigned_team` is the id or the code of an active team. A complaint names what it is about in `reported_kind`, `reported_object_id` and `reported_user`.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_support_tickets_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/tickets/my/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My tickets, newest first
         * @description Without the internal comments of the staff.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_support_tickets_my"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/tickets/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A ticket, for its requester and support staff
         * @description The requester gets no internal comments; level `user` of the staff sees what is assigned to him or to nobody.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_support_tickets_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/tickets/{id}/attachments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach a file to a ticket
         * @description In every status, as the part `file`, within `max_upload_mb`; HTML, SVG, scripts and programs are refused. Its address is signed and short-lived.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         *     **Body:** multipart only; a file is judged by its extension and its bytes, never by the type it is declared with.
         */
        post: operations["post_support_tickets_by_id_attachments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/tickets/{id}/comments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Comment on a ticket
         * @description In every status. `is_internal` counts for staff on the ticket of somebody else only.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_support_tickets_by_id_comments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/direct/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce a large file and get the address to PUT it to
         * @description Name and size must be within what the caller may upload. The answer says where to PUT the bytes, with which headers, until when; the `upload_id` then stands in the request that uses the file.
         *
         *     **Who:** users who proved a phone number or signed up (level 1 of the role ladder); staff.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_uploads_direct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/direct/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send the bytes of an announced file; the signature is the authority
         * @description The bytes as they are, once; content and size are checked. Where files are kept in an S3-compatible store the address is one of that store.
         *
         *     **Who:** everybody. A token that comes along is not looked at.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        put: operations["put_uploads_direct_by_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in as an operator
         * @description An access token of twelve hours, without a refresh token. One wording for an unknown user, a wrong password, a blocked account and one that is no operator; five failures per username or twenty per address within fifteen minutes lock the sign-in for the rest of them.
         *
         *     **Who:** everybody. A token that comes along is not looked at.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_v1_auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The calling operator
         * @description Name, role and theme.
         *
         *     **Who:** operators of the desk.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_v1_auth_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the calling operator's theme or password
         * @description Another password needs the current one, and ends every other session.
         *
         *     **Who:** operators of the desk.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        patch: operations["patch_v1_auth_me"];
        trace?: never;
    };
    "/api/v1/chat/conversations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Conversations with visitors, the last active first
         * @description `online`: a socket of the visitor is open now.
         *
         *     **Who:** operators of the desk.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_v1_chat_conversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/conversations/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Close, reopen or assign a conversation
         * @description Closing ends the visitor's socket. An assignee is an active operator; null takes him away.
         *
         *     **Who:** operators of the desk.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        patch: operations["patch_v1_chat_conversations_by_id"];
        trace?: never;
    };
    "/api/v1/chat/conversations/{id}/messages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a visitor
         * @description Goes to that visitor only, and to all staff; `delivered` says whether his socket got it. 30 messages in 10 seconds.
         *
         *     **Who:** operators of the desk.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_v1_chat_conversations_by_id_messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/history/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last messages, oldest first
         * @description Of the team channel and all conversations, or of one of them.
         *
         *     **Who:** operators of the desk.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_v1_chat_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/ws-ticket/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A one-time key to the staff socket
         * @description For browsers, which cannot send headers with a socket: one use within 30 seconds, as `?ticket=`.
         *
         *     **Who:** operators of the desk.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_v1_chat_ws_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/logs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The desk's audit log
         * @description Newest first; administrators see all, others what they did themselves. Rows are never changed.
         *
         *     **Who:** operators of the desk.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_v1_logs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Integration settings, secrets masked
         * @description One entry a known key, in a fixed order. What counts is the saved value, else that of the environment; a secret is shown as a mask with its last four characters. The reading is audited.
         *
         *     **Who:** operators of the desk with the role `admin`.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_v1_settings"];
        put?: never;
        /**
         * Save integration settings, all or nothing
         * @description All or nothing. `""` or null removes the saved value; the very mask that is shown leaves a secret as it is and is not counted. Every process has it within five seconds. The other administrators are told which keys changed, never the values.
         *
         *     **Who:** operators of the desk with the role `admin`.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_v1_settings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/status/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the outside services work
         * @description Always the same four: `zid`, `openai`, `whatsapp`, `email`. Each is asked once, in parallel, within twelve seconds in all; a failure of one is its own. Six calls a minute; calls at once share one round, and each is audited.
         *
         *     **Who:** operators of the desk with the role `admin`.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_v1_system_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All operators
         * @description By id. Users who are no operators are not known here.
         *
         *     **Who:** operators of the desk with the role `admin`.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_v1_users"];
        put?: never;
        /**
         * Add an operator
         * @description The role is `employee` unless given; the username is unique over all users of the product.
         *
         *     **Who:** operators of the desk with the role `admin`.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_v1_users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change an operator
         * @description What is absent or null stays. Another password or role ends the sessions of that operator; the last administrator cannot be demoted.
         *
         *     **Who:** operators of the desk with the role `admin`.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        put: operations["put_v1_users_by_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verification/backoffice/documents/{doc_id}/decision/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Accept or refuse a document
         * @description While the request is `new`, `in_review` or `rejected`; a decision may be changed until the review ends.
         *
         *     **Who:** holders of a valid access profile with the dashboard `verify`, of a level that may change things; `admin` and `power` have all dashboards.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        patch: operations["patch_verification_backoffice_documents_by_doc_id_decision"];
        trace?: never;
    };
    "/api/verification/backoffice/requests/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verification requests for the staff, newest first
         * @description Level `user` sees what is assigned to him or to nobody.
         *
         *     **Who:** holders of a valid access profile with the dashboard `verify`; `admin` and `power` have all dashboards.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_verification_backoffice_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verification/backoffice/requests/{id}/assign/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Give a request to a colleague, or to nobody
         * @description Null, `""` or nothing gives it to nobody. Level `user` assigns himself or nobody.
         *
         *     **Who:** holders of a valid access profile with the dashboard `verify`, of a level that may change things; `admin` and `power` have all dashboards.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        patch: operations["patch_verification_backoffice_requests_by_id_assign"];
        trace?: never;
    };
    "/api/verification/backoffice/requests/{id}/finalize/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the review: an invoice for what was accepted, or a rejection
         * @description Items without a decision follow the documents: approved when all of these are. One invoice for the approved items, `rejected` when none is.
         *
         *     **Who:** holders of a valid access profile with the dashboard `verify`, of a level that may change things; `admin` and `power` have all dashboards.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_verification_backoffice_requests_by_id_finalize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verification/backoffice/requirements/{req_id}/decision/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Accept or refuse an item
         * @description While the request is `new`, `in_review` or `rejected`; a decision may be changed until the review ends.
         *
         *     **Who:** holders of a valid access profile with the dashboard `verify`, of a level that may change things; `admin` and `power` have all dashboards.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        patch: operations["patch_verification_backoffice_requirements_by_req_id_decision"];
        trace?: never;
    };
    "/api/verification/requests/create/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a blue or green badge
         * @description A `badge_type` stands for B1 (blue) or G1 (green); `requirements` name items B1 and G1 to G6 themselves. The plan must open the badge, and only one request a badge may be open or running, also for two calls at once.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_verification_requests_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verification/requests/my/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My requests, newest first
         * @description With documents, items, decisions and invoice.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_verification_requests_my"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verification/requests/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One request, for its owner and the verify staff
         * @description For its owner, and staff of verification; level `user` sees what is assigned to him or to nobody.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_verification_requests_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verification/requests/{id}/documents/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a document (picture or PDF); its address is signed and short-lived
         * @description While the request is `new`, `in_review` or `rejected`; a rejected one is in review again then. `.jpg`, `.jpeg`, `.png` and `.pdf`, by extension and bytes, within `max_upload_mb`. Kept in private; the address is signed and lives 15 minutes.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         *     **Body:** multipart only; a file is judged by its extension and its bytes, never by the type it is declared with.
         */
        post: operations["post_verification_requests_by_id_documents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verification/requests/{id}/requirements/{req_id}/attachments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a paper to an item of a request
         * @description While the request is `new`, `in_review` or `rejected`; a rejected one is in review again then. `.jpg`, `.jpeg`, `.png` and `.pdf`, by extension and bytes, within `max_upload_mb`. Kept in private; the address is signed and lives 15 minutes.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         *     **Body:** multipart only; a file is judged by its extension and its bytes, never by the type it is declared with.
         */
        post: operations["post_verification_requests_by_id_requirements_by_req_id_attachments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wallet/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My wallet
         * @description One wallet a currency, made on first use; with the newest five transactions and what is held for withdrawals.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_wallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wallet/balance-history/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My balance over time
         * @description The balance after each completed transaction.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_wallet_balance_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wallet/deposit/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Top my wallet up; staff: credit a wallet
         * @description A user starts a payment: nothing is credited until the gateway has proved it. A member of the staff who names a `user_id` credits that wallet at once (200). Above the two-person amount it waits for another member of the staff.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_wallet_deposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wallet/transactions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transactions of my wallet
         * @description Newest first; `count` is that of all pages. Days are inclusive, in UTC.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_wallet_transactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wallet/withdraw/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for my money; staff: debit a wallet
         * @description The amount moves from the balance to a hold at once; staff pay it out. The destination is kept encrypted and shown by its last four digits. A member of the staff who names a `user_id` debits that wallet (200). Above the two-person amount it waits for another member of the staff.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_wallet_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wallet/withdrawals/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My withdrawal requests
         * @description Newest first.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        get: operations["get_wallet_withdrawals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wallet/withdrawals/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a withdrawal request back
         * @description While it is `pending`; the money comes back at once.
         *
         *     **Who:** any signed-in user.
         *     **Limit:** 200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).
         */
        post: operations["post_wallet_withdrawals_by_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountsClosed: {
            /** @constant */
            ok: true;
            detail: string;
        };
        AccountsCompleteAnswer: {
            /** @constant */
            ok: true;
            role_state: components["schemas"]["AccountsRoleState"];
        };
        AccountsMe: {
            id: number;
            phone: string | null;
            email: string | null;
            username: string | null;
            first_name: string | null;
            last_name: string | null;
            city: string | null;
            role_state: components["schemas"]["AccountsRoleState"];
            has_provider_profile: boolean;
            is_provider: boolean;
            following_count: number;
            likes_count: number;
            favorites_media_count: number;
            provider_profile_id: number | null;
            provider_display_name: string | null;
            provider_city: string | null;
            provider_followers_count: number;
            provider_likes_received_count: number;
            provider_rating_avg: string | null;
            provider_rating_count: number;
        };
        AccountsOk: {
            /** @constant */
            ok: true;
        };
        AccountsRefreshAnswer: {
            access: string;
        };
        /** @enum {string} */
        AccountsRoleState: "visitor" | "phone_only" | "client" | "provider" | "staff";
        AccountsSendOtpAnswer: {
            /** @constant */
            ok: true;
            dev_code?: string;
        };
        AccountsTokenAnswer: {
            refresh: string;
            access: string;
        };
        AccountsVerifyOtpAnswer: {
            /** @constant */
            ok: true;
            user_id: number;
            role_state: components["schemas"]["AccountsRoleState"];
            is_new_user: boolean;
            needs_completion: boolean;
            refresh: string;
            access: string;
        };
        AccountsWallet: {
            id: number;
            balance: string;
            created_at: string;
        };
        AnalyticsBreakdown: {
            verification: {
                status: string;
                count: number;
            }[];
            promo: {
                status: string;
                count: number;
            }[];
        };
        AnalyticsDailyRevenue: {
            /** Format: date */
            date: string;
            total: number;
            count: number;
        }[];
        AnalyticsKpis: {
            revenue_total: number;
            invoices_paid: number;
            subs_active: number;
            subs_expired: number;
            ad_requests: number;
            md_requests: number;
        };
        AnalyticsMonthlyRevenue: {
            month: string;
            total: number;
            count: number;
        }[];
        BackofficeDashboard: {
            code: string;
            name_ar: string;
            is_active: boolean;
            sort_order: number;
        };
        BackofficeDashboardList: components["schemas"]["BackofficeDashboard"][];
        BackofficeMyAccess: {
            /** @enum {string} */
            level: "admin" | "power" | "user" | "qa";
            dashboards: components["schemas"]["BackofficeDashboardList"];
            readonly: boolean;
            expired: boolean;
            revoked: boolean;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: date-time */
            revoked_at: string | null;
        };
        BillingAttempt: {
            /** Format: uuid */
            id: string;
            provider: string;
            /** @enum {string} */
            status: "initiated" | "redirected" | "success" | "failed" | "cancelled";
            amount: string;
            currency: string;
            checkout_url: string;
            provider_reference: string;
            payment_method: string;
            /** Format: date-time */
            created_at: string;
        };
        BillingCompletedMock: {
            invoice: components["schemas"]["BillingInvoice"];
            attempt: components["schemas"]["BillingAttempt"] | null;
        };
        BillingCreditNote: {
            id: number;
            code: string;
            invoice: number;
            refund: number;
            subtotal: string;
            vat_amount: string;
            total: string;
            /** Format: date-time */
            created_at: string;
        };
        BillingCreditNoteList: components["schemas"]["BillingCreditNote"][];
        BillingGatewayAnswer: {
            /** @enum {string} */
            status: "PROCESSED" | "DUPLICATE" | "IGNORED";
        };
        BillingInvoice: {
            id: number;
            code: string;
            title: string;
            description: string;
            currency: string;
            subtotal: string;
            vat_percent: string;
            vat_amount: string;
            total: string;
            /** @enum {string} */
            status: "draft" | "pending" | "paid" | "failed" | "cancelled" | "refunded";
            reference_type: string;
            reference_id: string;
            /** Format: date-time */
            paid_at: string | null;
            /** Format: date-time */
            cancelled_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        BillingInvoiceList: components["schemas"]["BillingInvoice"][];
        BillingPayment: {
            id: number;
            order_id: number | null;
            /** @enum {string} */
            payable_type: "order" | "wallet_topup" | "invoice";
            payable_id: number;
            gateway: string;
            payment_method: string;
            amount: string;
            currency: string;
            /** @enum {string} */
            status: "pending" | "completed" | "failed" | "refunded";
            state: string;
            amount_refunded: string;
            transaction_id: string;
            attempt_status: string | null;
            checkout_url: string | null;
            /** Format: date-time */
            expires_at: string | null;
            instructions: {
                bank_name: string;
                account_name: string;
                iban: string;
                reference: string;
            } | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        BillingRefundAnswer: {
            id: number;
            payment_id: number;
            amount: string;
            /** @enum {string} */
            status: "processing" | "succeeded" | "failed";
            /** @enum {string} */
            destination: "original" | "wallet";
            gateway_refund_id: string | null;
        };
        BillingWebhookAnswer: {
            ok: boolean;
            invoice?: string | null;
            status?: string;
            detail?: string;
        };
        ChatConversation: {
            id: string;
            /** @enum {string} */
            channel: "public" | "whatsapp";
            visitor_name: string;
            /** @enum {string} */
            status: "open" | "closed";
            assigned_to: number | null;
            online: boolean;
            last_message: string | null;
            last_message_at: string;
            created_at: string;
        };
        ChatHistoryItem: {
            id: number;
            sender_id: number | null;
            visitor_name: string | null;
            content: string;
            is_command: boolean;
            created_at: string;
            conversation: string | null;
            sender: string;
        };
        ChatStaffMessage: {
            id: number;
            sender: string;
            /** @enum {string} */
            sender_type: "visitor" | "staff";
            visitor_name: string | null;
            message: string;
            is_command: boolean;
            /** @enum {string} */
            channel: "internal" | "public" | "whatsapp";
            conversation: string | null;
            created_at: string;
            delivered?: boolean;
        };
        ChatTicket: {
            ticket: string;
            expires_in: number;
        };
        /** @description City */
        ContentCity: {
            id: number;
            documentId: string;
            /** Format: date-time */
            createdAt?: string | null;
            /** Format: date-time */
            updatedAt?: string | null;
            /** Format: date-time */
            publishedAt?: string | null;
            /** @description With `populate` only */
            region?: components["schemas"]["ContentRegion"] | null;
            name?: string;
            name_en?: string | null;
            is_active?: boolean | null;
            lat?: number | null;
            lng?: number | null;
        };
        /** @description A public file with its smaller pictures */
        ContentFile: {
            id: number;
            documentId?: string;
            name?: string;
            alternativeText?: string | null;
            caption?: string | null;
            width?: number | null;
            height?: number | null;
            formats?: {
                [key: string]: Record<string, never>;
            } | null;
            mime?: string;
            /** @description Kilobytes */
            size?: number;
            /**
             * Format: uri
             * @description Absolute
             */
            url: string;
        };
        /** @description By page, or by `start` and `limit` where these were asked for */
        ContentPagination: {
            page?: number;
            pageSize?: number;
            pageCount?: number;
            start?: number;
            limit?: number;
            total?: number;
        };
        /** @description Portfolio item */
        ContentPortfolioItem: {
            id: number;
            documentId: string;
            /** Format: date-time */
            createdAt?: string | null;
            /** Format: date-time */
            updatedAt?: string | null;
            /** Format: date-time */
            publishedAt?: string | null;
            /** @description With `populate` only */
            provider?: components["schemas"]["ContentProviderProfile"] | null;
            /** @enum {string} */
            file_type?: "image" | "video";
            /** @description With `populate` only */
            file?: components["schemas"]["ContentFile"] | null;
            /** @description With `populate` only */
            thumbnail?: components["schemas"]["ContentFile"] | null;
            caption?: string | null;
        };
        /** @description Where advertisements may appear */
        ContentPromoPlaceholder: {
            id: number;
            documentId: string;
            /** Format: date-time */
            createdAt?: string | null;
            /** Format: date-time */
            updatedAt?: string | null;
            /** Format: date-time */
            publishedAt?: string | null;
            name?: string;
            name_en?: string | null;
            code?: string;
            description?: string | null;
            is_active?: boolean | null;
            sort_order?: number | null;
        };
        /** @description Provider profile */
        ContentProviderProfile: {
            id: number;
            documentId: string;
            /** Format: date-time */
            createdAt?: string | null;
            /** Format: date-time */
            updatedAt?: string | null;
            /** Format: date-time */
            publishedAt?: string | null;
            display_name?: string;
            bio?: string | null;
            city?: string | null;
            years_experience?: number | null;
            /** @description With `populate` only */
            profile_image?: components["schemas"]["ContentFile"] | null;
            /** @description With `populate` only */
            cover_image?: components["schemas"]["ContentFile"] | null;
            whatsapp?: string | null;
            lat?: number | null;
            lng?: number | null;
            accepts_urgent?: boolean | null;
            is_verified_blue?: boolean | null;
            is_verified_green?: boolean | null;
            rating_avg?: number | null;
            rating_count?: number | null;
            followers_count?: number | null;
            likes_count?: number | null;
            completed_requests?: number | null;
        };
        /** @description Provider service */
        ContentProviderService: {
            id: number;
            documentId: string;
            /** Format: date-time */
            createdAt?: string | null;
            /** Format: date-time */
            updatedAt?: string | null;
            /** Format: date-time */
            publishedAt?: string | null;
            /** @description With `populate` only */
            provider?: components["schemas"]["ContentProviderProfile"] | null;
            /** @description With `populate` only */
            subcategory?: components["schemas"]["ContentServiceSubcategory"] | null;
            title?: string;
            description?: string | null;
            /** Format: decimal */
            price_from?: string | null;
            /** Format: decimal */
            price_to?: string | null;
            price_unit?: ("fixed" | "starting_from" | "hour" | "day" | "negotiable") | null;
            is_active?: boolean | null;
        };
        ContentPublicContent: {
            blocks: {
                onboarding_first_time?: {
                    title_ar: string;
                    body_ar: string;
                    /** Format: date-time */
                    updated_at: string;
                };
                onboarding_intro?: {
                    title_ar: string;
                    body_ar: string;
                    /** Format: date-time */
                    updated_at: string;
                };
                settings_help?: {
                    title_ar: string;
                    body_ar: string;
                    /** Format: date-time */
                    updated_at: string;
                };
                settings_info?: {
                    title_ar: string;
                    body_ar: string;
                    /** Format: date-time */
                    updated_at: string;
                };
            };
            documents: {
                terms?: {
                    /** @enum {string} */
                    doc_type: "terms" | "privacy" | "regulations" | "prohibited_services";
                    version: string;
                    /** Format: date-time */
                    published_at: string | null;
                    file_url: string;
                };
                privacy?: {
                    /** @enum {string} */
                    doc_type: "terms" | "privacy" | "regulations" | "prohibited_services";
                    version: string;
                    /** Format: date-time */
                    published_at: string | null;
                    file_url: string;
                };
                regulations?: {
                    /** @enum {string} */
                    doc_type: "terms" | "privacy" | "regulations" | "prohibited_services";
                    version: string;
                    /** Format: date-time */
                    published_at: string | null;
                    file_url: string;
                };
                prohibited_services?: {
                    /** @enum {string} */
                    doc_type: "terms" | "privacy" | "regulations" | "prohibited_services";
                    version: string;
                    /** Format: date-time */
                    published_at: string | null;
                    file_url: string;
                };
            };
            links: {
                x_url: string;
                whatsapp_url: string;
                email: string;
                android_store: string;
                ios_store: string;
                website_url: string;
            };
        };
        /** @description Region */
        ContentRegion: {
            id: number;
            documentId: string;
            /** Format: date-time */
            createdAt?: string | null;
            /** Format: date-time */
            updatedAt?: string | null;
            /** Format: date-time */
            publishedAt?: string | null;
            name?: string;
            name_en?: string | null;
            sort_order?: number | null;
        };
        /** @description Service category */
        ContentServiceCategory: {
            id: number;
            documentId: string;
            /** Format: date-time */
            createdAt?: string | null;
            /** Format: date-time */
            updatedAt?: string | null;
            /** Format: date-time */
            publishedAt?: string | null;
            name?: string;
            name_en?: string | null;
            is_active?: boolean | null;
        };
        /** @description Service sub-category */
        ContentServiceSubcategory: {
            id: number;
            documentId: string;
            /** Format: date-time */
            createdAt?: string | null;
            /** Format: date-time */
            updatedAt?: string | null;
            /** Format: date-time */
            publishedAt?: string | null;
            /** @description With `populate` only */
            category?: components["schemas"]["ContentServiceCategory"] | null;
            name?: string;
            name_en?: string | null;
            is_active?: boolean | null;
        };
        /** @description Spotlight item */
        ContentSpotlightItem: {
            id: number;
            documentId: string;
            /** Format: date-time */
            createdAt?: string | null;
            /** Format: date-time */
            updatedAt?: string | null;
            /** Format: date-time */
            publishedAt?: string | null;
            /** @description With `populate` only */
            provider?: components["schemas"]["ContentProviderProfile"] | null;
            /** @enum {string} */
            file_type?: "image" | "video";
            /** @description With `populate` only */
            file?: components["schemas"]["ContentFile"] | null;
            /** @description With `populate` only */
            thumbnail?: components["schemas"]["ContentFile"] | null;
            caption?: string | null;
        };
        /** @description What providers subscribe to, and which features it opens */
        ContentSubscriptionPlan: {
            id: number;
            documentId: string;
            /** Format: date-time */
            createdAt?: string | null;
            /** Format: date-time */
            updatedAt?: string | null;
            /** Format: date-time */
            publishedAt?: string | null;
            code?: string;
            title?: string;
            title_en?: string | null;
            description?: string | null;
            description_en?: string | null;
            /** @enum {string} */
            period?: "month" | "year";
            /** Format: decimal */
            price?: string;
            verify_blue?: boolean | null;
            verify_green?: boolean | null;
            promo_ads?: boolean | null;
            priority_support?: boolean | null;
            extra_uploads?: boolean | null;
            advanced_analytics?: boolean | null;
            is_active?: boolean | null;
        };
        /** @description A refusal as a sentence (services, desk) */
        Detail: {
            /** @description A sentence in the language of the caller */
            detail: string;
            /** @description A word for programs */
            code?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description What is wrong with each field (services); problems of no single field stand under `non_field_errors` */
        FieldErrors: {
            [key: string]: string[];
        };
        LedgerAccount: {
            id: number;
            code: string;
            kind: string;
            owner: number | null;
            currency: string;
            balance: string;
            allow_negative: boolean;
            /** Format: date-time */
            created_at: string;
        };
        LedgerAccounts: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["LedgerAccount"][];
        };
        LedgerCheck: {
            ok: boolean;
            problems: {
                invariant: number;
                subject: string;
                expected: string;
                found: string;
            }[];
        };
        LedgerJournal: {
            id: number;
            event: string;
            idempotency_key: string;
            reference_type: string;
            reference_id: string;
            description: string;
            actor: number | null;
            reversal_of: number | null;
            /** Format: date-time */
            created_at: string;
            entries: {
                id: number;
                account: string;
                currency: string;
                /** @enum {string} */
                direction: "debit" | "credit";
                amount: string;
                balance_after: string;
            }[];
        };
        LedgerJournals: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["LedgerJournal"][];
        };
        MarketplaceChanged: {
            /** @constant */
            ok: true;
            request_id: number;
            status: components["schemas"]["MarketplaceStatus"];
        };
        MarketplaceCreatedRequest: {
            id: number;
            provider: number | null;
            subcategory: number;
            title: string;
            description: string;
            /** @enum {string} */
            request_type: "normal" | "competitive" | "urgent";
            city: string;
            /** Format: date */
            quote_deadline: string | null;
            status: components["schemas"]["MarketplaceStatus"];
        };
        MarketplaceInputsDecided: {
            /** @constant */
            ok: true;
            request_id: number;
            approved: boolean;
        };
        MarketplaceOfferAccepted: {
            /** @constant */
            ok: true;
            request_id: number;
        };
        MarketplaceOfferCreated: {
            /** @constant */
            ok: true;
            offer_id: number;
        };
        MarketplaceOfferList: {
            id: number;
            provider: number;
            provider_name: string;
            price: string;
            duration_days: number;
            note: string;
            /** @enum {string} */
            status: "pending" | "selected" | "rejected";
            /** Format: date-time */
            created_at: string;
        }[];
        MarketplaceRequestDetail: {
            id: number;
            client_id: number;
            title: string;
            description: string;
            /** @enum {string} */
            request_type: "normal" | "competitive" | "urgent";
            status: components["schemas"]["MarketplaceStatus"];
            /** @enum {string} */
            status_group: "new" | "in_progress" | "completed" | "cancelled";
            status_label: string;
            city: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string | null;
            provider: number | null;
            provider_name: string | null;
            provider_phone: string | null;
            /** Format: date */
            quote_deadline: string | null;
            /** Format: date-time */
            expected_delivery_at: string | null;
            /** Format: date-time */
            delivered_at: string | null;
            /** Format: date-time */
            canceled_at: string | null;
            estimated_service_amount: string | null;
            received_amount: string | null;
            remaining_amount: string | null;
            actual_service_amount: string | null;
            cancel_reason: string;
            provider_inputs_approved: boolean | null;
            /** Format: date-time */
            provider_inputs_decided_at: string | null;
            provider_inputs_decision_note: string;
            review_id: number | null;
            review_rating: number | null;
            review_response_speed: number | null;
            review_cost_value: number | null;
            review_quality: number | null;
            review_credibility: number | null;
            review_on_time: number | null;
            review_comment: string | null;
            subcategory: number;
            subcategory_name: string;
            category_name: string;
            client_name: string;
            client_phone: string | null;
            attachments: {
                id: number;
                /** @enum {string} */
                file_type: "image" | "video" | "audio" | "document";
                file_url: string;
                /** Format: date-time */
                created_at: string;
            }[];
            status_logs: {
                id: number;
                from_status: string;
                to_status: string;
                note: string;
                /** Format: date-time */
                created_at: string;
                actor_name: string;
            }[];
            allowed_actions: string[];
        };
        MarketplaceRequestItem: {
            id: number;
            client_id: number;
            title: string;
            description: string;
            /** @enum {string} */
            request_type: "normal" | "competitive" | "urgent";
            status: components["schemas"]["MarketplaceStatus"];
            /** @enum {string} */
            status_group: "new" | "in_progress" | "completed" | "cancelled";
            status_label: string;
            city: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string | null;
            provider: number | null;
            provider_name: string | null;
            provider_phone: string | null;
            /** Format: date */
            quote_deadline: string | null;
            /** Format: date-time */
            expected_delivery_at: string | null;
            /** Format: date-time */
            delivered_at: string | null;
            /** Format: date-time */
            canceled_at: string | null;
            estimated_service_amount: string | null;
            received_amount: string | null;
            remaining_amount: string | null;
            actual_service_amount: string | null;
            cancel_reason: string;
            provider_inputs_approved: boolean | null;
            /** Format: date-time */
            provider_inputs_decided_at: string | null;
            provider_inputs_decision_note: string;
            review_id: number | null;
            review_rating: number | null;
            review_response_speed: number | null;
            review_cost_value: number | null;
            review_quality: number | null;
            review_credibility: number | null;
            review_on_time: number | null;
            review_comment: string | null;
            subcategory: number;
            subcategory_name: string;
            category_name: string;
            client_name: string;
            client_phone: string | null;
        };
        MarketplaceRequestList: components["schemas"]["MarketplaceRequestItem"][];
        /** @enum {string} */
        MarketplaceStatus: "new" | "sent" | "accepted" | "in_progress" | "completed" | "cancelled" | "expired";
        MarketplaceUrgentAccepted: {
            /** @constant */
            ok: true;
            request_id: number;
            status: components["schemas"]["MarketplaceStatus"];
            provider: string;
        };
        MessagingArchived: {
            /** @constant */
            ok: true;
            is_archived: boolean;
        };
        MessagingBlocked: {
            /** @constant */
            ok: true;
            is_blocked: boolean;
        };
        MessagingChange: {
            seq: number;
            /** @enum {string} */
            type: "message" | "edited";
            message: components["schemas"]["MessagingMessageEvent"];
        } | {
            seq: number;
            /** @constant */
            type: "deleted";
            message_id: number;
            deleted_by: number;
        } | {
            seq: number;
            /** @constant */
            type: "read";
            user_id: number;
            /** Format: date-time */
            read_at: string;
            message_ids: number[];
        };
        MessagingChanges: {
            thread_id: number;
            seq: number;
            more: boolean;
            changes: components["schemas"]["MessagingChange"][];
        };
        MessagingClientLabelled: {
            /** @constant */
            ok: true;
            client_label: string;
        };
        MessagingDeleted: {
            /** @constant */
            ok: true;
            thread_id: number;
            message_id: number;
        };
        MessagingDirectThread: {
            id: number;
            /** @constant */
            is_direct: true;
            /** @enum {string} */
            context_mode: "client" | "provider" | "shared";
            participant_1_id: number;
            participant_2_id: number;
            /** Format: date-time */
            created_at: string;
        };
        MessagingEdited: {
            /** @constant */
            ok: true;
            thread_id: number;
            message_id: number;
            body: string;
            /** Format: date-time */
            edited_at: string;
        };
        MessagingFavorite: {
            /** @constant */
            ok: true;
            is_favorite: boolean;
            favorite_label: string;
        };
        MessagingMessage: {
            id: number;
            sender: number;
            sender_phone: string;
            body: string;
            attachment_url: string | null;
            /** @enum {string} */
            attachment_type: "" | "audio" | "image" | "file";
            attachment_name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            edited_at: string | null;
            read_by_ids: number[];
        };
        MessagingMessageEvent: {
            id: number;
            thread_id: number;
            request_id: number | null;
            sender_id: number;
            sender_name: string;
            body: string;
            attachment_url: string | null;
            /** @enum {string} */
            attachment_type: "" | "audio" | "image" | "file";
            attachment_name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            edited_at: string | null;
            client_id: string | null;
            seq: number;
        };
        MessagingMessagePage: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["MessagingMessage"][];
        };
        MessagingOwnState: {
            thread: number;
            is_favorite: boolean;
            favorite_label: string;
            client_label: string;
            is_archived: boolean;
            is_blocked: boolean;
            /** Format: date-time */
            blocked_at: string | null;
            /** Format: date-time */
            archived_at: string | null;
            blocked_by_other: boolean;
        };
        MessagingPosted: {
            /** @constant */
            ok: true;
            message: {
                id: number;
                text: string;
                sender_id: number;
                sender_name: string;
                /** Format: date-time */
                sent_at: string;
            };
        };
        MessagingRead: {
            /** @constant */
            ok: true;
            thread_id: number;
            marked: number;
            message_ids: number[];
        };
        MessagingReported: {
            /** @constant */
            ok: true;
            ticket_id: number;
            ticket_code: string;
        };
        MessagingRequestThread: {
            id: number;
            request: number;
            /** @constant */
            is_direct: false;
            /** @enum {string} */
            context_mode: "client" | "provider" | "shared";
            /** Format: date-time */
            created_at: string;
        };
        MessagingSent: {
            /** @constant */
            ok: true;
            message_id: number;
        };
        MessagingState: {
            thread: number;
            is_favorite: boolean;
            favorite_label: string;
            client_label: string;
            is_archived: boolean;
            is_blocked: boolean;
            /** Format: date-time */
            blocked_at: string | null;
            /** Format: date-time */
            archived_at: string | null;
        };
        MessagingStateList: components["schemas"]["MessagingState"][];
        MessagingThreadList: components["schemas"]["MessagingThreadRow"][];
        MessagingThreadRow: {
            thread_id: number;
            peer_id: number;
            peer_provider_id: number | null;
            peer_name: string;
            peer_phone: string;
            last_message: string;
            /** Format: date-time */
            last_message_at: string;
            unread_count: number;
        };
        MessagingUnread: {
            /** @constant */
            ok: true;
            /** @constant */
            marked: 1;
            message_id: number;
            deleted: number;
        } | {
            /** @constant */
            ok: true;
            /** @constant */
            marked: 0;
            detail: string;
        };
        NotificationsAllRead: {
            message: string;
            /** @constant */
            count: 0;
        };
        NotificationsChangedDevice: {
            /** @constant */
            status: "success";
            message: string;
            device: {
                id: number;
                device_id: string;
                /** @enum {string} */
                platform: "android" | "ios" | "web";
                app_version: string;
                device_model: string;
                os_version: string;
                notifications_enabled: boolean;
                is_active: boolean;
                /** Format: date-time */
                last_seen_at: string;
                /** Format: date-time */
                created_at: string;
            };
        };
        NotificationsChangedPreferences: {
            /** @constant */
            ok: true;
            changed: number;
            results: {
                key: string;
                title: string;
                enabled: boolean;
                /** @enum {string} */
                tier: "basic" | "extra" | "leading" | "professional";
                locked: boolean;
                /** Format: date-time */
                updated_at: string;
            }[];
        };
        NotificationsCleared: {
            message: string;
            deleted_count: number;
        };
        NotificationsDeletedOld: {
            /** @constant */
            ok: true;
            deleted: number;
            retention_days: number;
        };
        NotificationsDevices: {
            /** @constant */
            status: "success";
            devices: {
                id: number;
                device_id: string;
                /** @enum {string} */
                platform: "android" | "ios" | "web";
                app_version: string;
                device_model: string;
                os_version: string;
                notifications_enabled: boolean;
                is_active: boolean;
                /** Format: date-time */
                last_seen_at: string;
                /** Format: date-time */
                created_at: string;
            }[];
            count: number;
        };
        NotificationsItem: {
            id: number;
            title: string;
            body: string;
            kind: string;
            url: string;
            /** @enum {string} */
            audience_mode: "client" | "provider" | "shared";
            is_read: boolean;
            is_pinned: boolean;
            is_follow_up: boolean;
            is_urgent: boolean;
            /** Format: date-time */
            created_at: string;
            message: string;
            notification_type: string;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            read: boolean;
            action_url: string;
            image_url: string | null;
            related_object_id: number | null;
            related_object_type: string | null;
            created_at_formatted: string;
            /** Format: date-time */
            read_at: string | null;
            read_at_formatted: string | null;
            time_ago: string;
        };
        NotificationsMarked: {
            /** @constant */
            ok: true;
            is_pinned: boolean;
        } | {
            /** @constant */
            ok: true;
            is_follow_up: boolean;
        };
        NotificationsMessage: {
            message: string;
        };
        NotificationsOk: {
            /** @constant */
            ok: true;
        };
        NotificationsPage: {
            count: number;
            /** Format: uri */
            next: string | null;
            /** Format: uri */
            previous: string | null;
            results: components["schemas"]["NotificationsItem"][];
            unread_count: number;
            unread_by_type: {
                [key: string]: number;
            };
        };
        NotificationsPreferences: {
            results: {
                key: string;
                title: string;
                enabled: boolean;
                /** @enum {string} */
                tier: "basic" | "extra" | "leading" | "professional";
                locked: boolean;
                /** Format: date-time */
                updated_at: string;
            }[];
        };
        NotificationsRegistered: {
            /** @constant */
            status: "success";
            message: string;
            device: {
                id: number;
                device_id: string;
                /** @enum {string} */
                platform: "android" | "ios" | "web";
                app_version: string;
                device_model: string;
                os_version: string;
                notifications_enabled: boolean;
                is_active: boolean;
                /** Format: date-time */
                last_seen_at: string;
                /** Format: date-time */
                created_at: string;
            };
            created: boolean;
        };
        NotificationsRemovedDevice: {
            /** @constant */
            status: "success";
            message: string;
        };
        NotificationsStats: {
            total: number;
            unread: number;
            read: number;
            by_type: {
                [key: string]: {
                    total: number;
                    unread: number;
                };
            };
            by_priority: {
                [key: string]: {
                    total: number;
                    unread: number;
                };
            };
            recent_count: number;
        };
        NotificationsUnread: {
            unread: number;
        };
        OperatorsLog: {
            id: number;
            user_id: number | null;
            action: string;
            details: {
                [key: string]: unknown;
            };
            created_at: string;
        };
        OperatorsLoginAnswer: {
            access_token: string;
            /** @constant */
            token_type: "bearer";
        };
        OperatorsLogs: components["schemas"]["OperatorsLog"][];
        OperatorsMe: {
            username: string;
            /** @enum {string} */
            role: "admin" | "employee";
            /** @enum {string} */
            theme_preference: "dark" | "light" | "corporate";
        };
        OperatorsOperator: {
            username: string;
            /** @enum {string} */
            role: "admin" | "employee";
            /** @enum {string} */
            theme_preference: "dark" | "light" | "corporate";
            id: number;
        };
        OperatorsOperators: components["schemas"]["OperatorsOperator"][];
        /** @description A refusal of what pages post by script */
        PageRefusal: {
            /** @constant */
            ok: false;
            /** @description A sentence in the language of the caller */
            error: string;
        };
        ProcessesProcess: {
            name: string;
            states: string[];
            transitions: {
                action: string;
                from: string[];
                to: string;
                actors: string[];
                timer: string | null;
            }[];
        };
        ProcessesProcesses: components["schemas"]["ProcessesProcess"][];
        PromoAsset: {
            id: number;
            /** @enum {string} */
            asset_type: "image" | "video" | "pdf" | "other";
            title: string;
            file: string | null;
            uploaded_by: number | null;
            /** Format: date-time */
            uploaded_at: string;
        };
        PromoBanner: {
            id: number;
            provider_id: number;
            provider_display_name: string;
            provider_username: string;
            /** @enum {string} */
            file_type: "image" | "video";
            file_url: string;
            caption: string;
            redirect_url: string;
            /** Format: date-time */
            created_at: string;
        };
        PromoBanners: components["schemas"]["PromoBanner"][];
        PromoCreated: {
            id: number;
            code: string;
            title: string;
            /** @enum {string} */
            ad_type: "banner_home" | "banner_category" | "banner_search" | "popup_home" | "popup_category" | "featured_top5" | "featured_top10" | "boost_profile" | "push_notification";
            /** Format: date-time */
            start_at: string;
            /** Format: date-time */
            end_at: string;
            /** @enum {string} */
            frequency: "10s" | "20s" | "30s" | "60s";
            /** @enum {string} */
            position: "first" | "second" | "top5" | "top10" | "normal";
            target_category: string;
            target_city: string;
            message_title: string;
            message_body: string;
            redirect_url: string;
            target_provider: number | null;
            target_portfolio_item: number | null;
        };
        PromoDetail: {
            id: number;
            code: string;
            title: string;
            /** @enum {string} */
            ad_type: "banner_home" | "banner_category" | "banner_search" | "popup_home" | "popup_category" | "featured_top5" | "featured_top10" | "boost_profile" | "push_notification";
            /** Format: date-time */
            start_at: string;
            /** Format: date-time */
            end_at: string;
            /** @enum {string} */
            frequency: "10s" | "20s" | "30s" | "60s";
            /** @enum {string} */
            position: "first" | "second" | "top5" | "top10" | "normal";
            target_category: string;
            target_city: string;
            message_title: string;
            message_body: string;
            redirect_url: string;
            target_provider: number | null;
            target_portfolio_item: number | null;
            /** @enum {string} */
            status: "new" | "in_review" | "quoted" | "pending_payment" | "active" | "rejected" | "expired" | "cancelled";
            subtotal: string;
            total_days: number;
            quote_note: string;
            reject_reason: string;
            invoice: number | null;
            /** Format: date-time */
            reviewed_at: string | null;
            /** Format: date-time */
            activated_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            assets: components["schemas"]["PromoAsset"][];
            assigned_to: number | null;
            /** Format: date-time */
            assigned_at: string | null;
        };
        PromoDetailList: components["schemas"]["PromoDetail"][];
        PromoPlacements: {
            id: number;
            code: string;
            title: string;
            /** @enum {string} */
            ad_type: "banner_home" | "banner_category" | "banner_search" | "popup_home" | "popup_category" | "featured_top5" | "featured_top10" | "boost_profile" | "push_notification";
            /** Format: date-time */
            start_at: string;
            /** Format: date-time */
            end_at: string;
            /** @enum {string} */
            frequency: "10s" | "20s" | "30s" | "60s";
            /** @enum {string} */
            position: "first" | "second" | "top5" | "top10" | "normal";
            target_category: string;
            target_city: string;
            message_title: string;
            message_body: string;
            redirect_url: string;
            target_provider_id: number | null;
            target_provider_display_name: string | null;
            target_provider_profile_image: string | null;
            target_provider_city: string | null;
            target_provider_type: string | null;
            target_portfolio_item_id: number | null;
            target_portfolio_item_file: string | null;
            target_portfolio_item_file_type: string | null;
            assets: components["schemas"]["PromoBanners"];
        }[];
        PromoStaffDetail: {
            id: number;
            code: string;
            title: string;
            /** @enum {string} */
            ad_type: "banner_home" | "banner_category" | "banner_search" | "popup_home" | "popup_category" | "featured_top5" | "featured_top10" | "boost_profile" | "push_notification";
            /** Format: date-time */
            start_at: string;
            /** Format: date-time */
            end_at: string;
            /** @enum {string} */
            frequency: "10s" | "20s" | "30s" | "60s";
            /** @enum {string} */
            position: "first" | "second" | "top5" | "top10" | "normal";
            target_category: string;
            target_city: string;
            message_title: string;
            message_body: string;
            redirect_url: string;
            target_provider: number | null;
            target_portfolio_item: number | null;
            /** @enum {string} */
            status: "new" | "in_review" | "quoted" | "pending_payment" | "active" | "rejected" | "expired" | "cancelled";
            subtotal: string;
            total_days: number;
            quote_note: string;
            reject_reason: string;
            invoice: number | null;
            /** Format: date-time */
            reviewed_at: string | null;
            /** Format: date-time */
            activated_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            assets: components["schemas"]["PromoAsset"][];
            assigned_to: number | null;
            /** Format: date-time */
            assigned_at: string | null;
            requester: {
                id: number;
                phone: string | null;
                name: string;
            };
        };
        PromoStaffList: components["schemas"]["PromoStaffDetail"][];
        ProvidersAddedItem: {
            id: number;
            provider_id: number;
            provider_display_name: string;
            provider_username: string;
            /** @enum {string} */
            file_type: "image" | "video";
            /** Format: uri */
            file_url: string;
            /** Format: uri */
            thumbnail_url: string;
            caption: string;
            likes_count: number;
            saves_count: number;
            /** Format: date-time */
            created_at: string;
            /** Format: uri */
            file: string;
        };
        ProvidersCategories: {
            id: number;
            name: string;
            subcategories: {
                id: number;
                name: string;
            }[];
        }[];
        ProvidersMediaItem: {
            id: number;
            provider_id: number;
            provider_display_name: string;
            provider_username: string;
            /** @enum {string} */
            file_type: "image" | "video";
            /** Format: uri */
            file_url: string;
            /** Format: uri */
            thumbnail_url: string;
            caption: string;
            likes_count: number;
            saves_count: number;
            /** Format: date-time */
            created_at: string;
        };
        ProvidersMediaItems: components["schemas"]["ProvidersMediaItem"][];
        ProvidersOk: {
            /** @constant */
            ok: true;
        };
        ProvidersOwnProfile: {
            id: number;
            /** @enum {string} */
            provider_type: "individual" | "company";
            display_name: string;
            /** Format: uri */
            profile_image: string | null;
            /** Format: uri */
            cover_image: string | null;
            bio: string;
            about_details: string;
            years_experience: number;
            whatsapp: string | null;
            website: string;
            social_links: (string | {
                [key: string]: unknown;
            })[];
            languages: (string | {
                [key: string]: unknown;
            })[];
            city: string;
            lat: string | null;
            lng: string | null;
            coverage_radius_km: number;
            qualifications: (string | {
                [key: string]: unknown;
            })[];
            experiences: (string | {
                [key: string]: unknown;
            })[];
            content_sections: (string | {
                [key: string]: unknown;
            })[];
            seo_keywords: string;
            seo_meta_description: string;
            seo_slug: string;
            accepts_urgent: boolean;
            is_verified_blue: boolean;
            is_verified_green: boolean;
            rating_avg: string;
            rating_count: number;
            /** Format: date-time */
            created_at: string;
        };
        ProvidersOwnService: {
            id: number;
            title: string;
            description: string;
            price_from: string | null;
            price_to: string | null;
            /** @enum {string} */
            price_unit: "fixed" | "starting_from" | "hour" | "day" | "negotiable";
            subcategory: components["schemas"]["ProvidersSubcategory"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            provider_id: number;
            is_active: boolean;
        };
        ProvidersOwnServices: components["schemas"]["ProvidersOwnService"][];
        ProvidersPickedIds: {
            subcategory_ids: number[];
        };
        ProvidersPublicProfile: {
            id: number;
            display_name: string;
            /** Format: uri */
            profile_image: string | null;
            /** Format: uri */
            cover_image: string | null;
            bio: string;
            years_experience: number;
            phone: string | null;
            whatsapp: string | null;
            city: string;
            lat: string | null;
            lng: string | null;
            accepts_urgent: boolean;
            is_verified_blue: boolean;
            is_verified_green: boolean;
            rating_avg: string;
            rating_count: number;
            /** Format: date-time */
            created_at: string;
            followers_count: number;
            likes_count: number;
            following_count: number;
            completed_requests: number;
        };
        ProvidersPublicProfiles: components["schemas"]["ProvidersPublicProfile"][];
        ProvidersPublicService: {
            id: number;
            title: string;
            description: string;
            price_from: string | null;
            price_to: string | null;
            /** @enum {string} */
            price_unit: "fixed" | "starting_from" | "hour" | "day" | "negotiable";
            subcategory: components["schemas"]["ProvidersSubcategory"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        ProvidersPublicServices: components["schemas"]["ProvidersPublicService"][];
        ProvidersRegistered: {
            id: number;
            /** @enum {string} */
            provider_type: "individual" | "company";
            display_name: string;
            /** Format: uri */
            profile_image: string | null;
            /** Format: uri */
            cover_image: string | null;
            bio: string;
            about_details: string;
            years_experience: number;
            whatsapp: string | null;
            website: string;
            social_links: (string | {
                [key: string]: unknown;
            })[];
            languages: (string | {
                [key: string]: unknown;
            })[];
            city: string;
            lat: string | null;
            lng: string | null;
            coverage_radius_km: number;
            qualifications: (string | {
                [key: string]: unknown;
            })[];
            experiences: (string | {
                [key: string]: unknown;
            })[];
            content_sections: (string | {
                [key: string]: unknown;
            })[];
            seo_keywords: string;
            seo_meta_description: string;
            seo_slug: string;
            accepts_urgent: boolean;
            is_verified_blue: boolean;
            is_verified_green: boolean;
            rating_avg: string;
            rating_count: number;
            /** Format: date-time */
            created_at: string;
            user: number;
        };
        ProvidersStats: {
            provider_id: number;
            completed_requests: number;
            followers_count: number;
            following_count: number;
            likes_count: number;
            rating_avg: string;
            rating_count: number;
        };
        ProvidersSubcategories: components["schemas"]["ProvidersSubcategory"][];
        ProvidersSubcategory: {
            id: number;
            name: string;
            category_id: number;
            category_name: string;
            category: {
                id: number;
                name: string;
            };
        };
        ProvidersUserView: {
            id: number;
            username: string;
            display_name: string;
            provider_id: number | null;
        };
        ProvidersUserViews: components["schemas"]["ProvidersUserView"][];
        Refusal: components["schemas"]["Detail"] | components["schemas"]["FieldErrors"];
        ReviewsCreated: {
            /** @constant */
            ok: true;
            review_id: number;
        };
        ReviewsReply: {
            /** @constant */
            ok: true;
            review_id: number;
            provider_reply: string;
            provider_reply_at: string | null;
            provider_reply_edited_at: string | null;
            provider_reply_is_edited: boolean;
        };
        ReviewsReviewItem: {
            id: number;
            rating: number;
            response_speed: number;
            cost_value: number;
            quality: number;
            credibility: number;
            on_time: number;
            comment: string;
            provider_reply: string;
            provider_reply_at: string | null;
            provider_reply_edited_at: string | null;
            provider_reply_is_edited: boolean;
            client_name: string;
            client_phone: string;
            created_at: string;
        };
        ReviewsReviewList: components["schemas"]["ReviewsReviewItem"][];
        ReviewsSummary: {
            provider_id: number;
            rating_avg: string;
            rating_count: number;
            response_speed_avg: string | null;
            cost_value_avg: string | null;
            quality_avg: string | null;
            credibility_avg: string | null;
            on_time_avg: string | null;
        };
        SettingsSetting: {
            /** @enum {string} */
            key: "ZID_TOKEN" | "ZID_MANAGER_TOKEN" | "ZID_STORE_ID" | "OPENAI_API_KEY" | "WA_TOKEN" | "WA_APP_SECRET" | "WA_VERIFY_TOKEN" | "WA_PHONE_ID" | "EMAIL_TOKENS";
            value: string | null;
            configured: boolean;
            /** @enum {string} */
            source: "database" | "environment" | "none";
            /** Format: date-time */
            updated_at: string | null;
        };
        SettingsSettings: components["schemas"]["SettingsSetting"][];
        SettingsUpdated: {
            updated: number;
        };
        /** @description A refusal of the shop APIs: the same sentence three times, a code, and one further key for each bad field with what is wrong with it */
        ShopRefusal: {
            /** @description A sentence in the language of the caller */
            message: string;
            /** @description The same */
            error: string;
            /** @description The same */
            detail: string;
            /** @description A word for programs, in capitals where it is general */
            code: string;
            /** @description The first bad field */
            field?: string;
            /** @description Seconds to wait (429) */
            retry_after?: number;
        } & {
            [key: string]: unknown;
        };
        SocketAnswerAuthRefresh: {
            /** @constant */
            ok: true;
            /** Format: date-time */
            expires_at: string;
        };
        SocketAnswerMessageDelete: {
            /** @constant */
            ok: true;
            thread_id: number;
            message_id: number;
        };
        SocketAnswerMessageEdit: {
            /** @constant */
            ok: true;
            message: components["schemas"]["MessagingMessageEvent"];
        };
        SocketAnswerMessageSend: {
            /** @constant */
            ok: true;
            message: components["schemas"]["MessagingMessageEvent"];
        };
        SocketAnswerRequestsWatch: {
            /** @constant */
            ok: true;
        };
        SocketAnswerSupportWatch: {
            /** @constant */
            ok: true;
        };
        SocketAnswerThreadJoin: {
            /** @constant */
            ok: true;
            thread_id: number;
            request_id: number | null;
            unread_count: number;
            seq: number;
        };
        SocketAnswerThreadLeave: {
            /** @constant */
            ok: true;
        };
        SocketAnswerThreadRead: {
            /** @constant */
            ok: true;
            thread_id: number;
            marked: number;
            message_ids: number[];
        };
        SocketAnswerThreadSync: {
            /** @constant */
            ok: true;
            thread_id: number;
            seq: number;
            more: boolean;
            changes: components["schemas"]["MessagingChange"][];
        };
        SocketAnswerTyping: {
            /** @constant */
            ok: true;
        };
        SocketClientAuthRefresh: {
            token: string;
        };
        SocketClientMessageDelete: {
            thread_id: number;
            message_id: number;
        };
        SocketClientMessageEdit: {
            thread_id: number;
            message_id: number;
            body?: string;
        };
        SocketClientMessageSend: {
            thread_id: number;
            body?: string;
            client_id?: string | null;
        };
        SocketClientRequestsWatch: Record<string, never>;
        SocketClientSupportWatch: Record<string, never>;
        SocketClientThreadJoin: {
            thread_id: number;
        } | {
            request_id: number;
        };
        SocketClientThreadLeave: {
            thread_id: number;
        };
        SocketClientThreadRead: {
            thread_id: number;
            up_to_id?: number | null;
        };
        SocketClientThreadSync: {
            thread_id: number;
            after?: number;
            limit?: number;
        };
        SocketClientTyping: {
            thread_id: number;
            is_typing?: boolean;
        };
        /** @description What every event is answered when it is refused */
        SocketRefused: {
            /** @constant */
            ok: false;
            /** @enum {string} */
            code: "unauthorized" | "forbidden" | "not_found" | "blocked" | "no_provider" | "empty_body" | "too_long" | "invalid" | "rate_limited" | "server_error";
            /** @description A sentence in the language of the caller */
            error: string;
        };
        SocketServerAuthExpiring: {
            /** Format: date-time */
            expires_at: string;
        };
        SocketServerMessageDeleted: {
            thread_id: number;
            message_id: number;
            deleted_by: number;
            seq: number;
        };
        SocketServerMessageEdited: {
            id: number;
            thread_id: number;
            request_id: number | null;
            sender_id: number;
            sender_name: string;
            body: string;
            attachment_url: string | null;
            /** @enum {string} */
            attachment_type: "" | "audio" | "image" | "file";
            attachment_name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            edited_at: string | null;
            client_id: string | null;
            seq: number;
        };
        SocketServerMessageNew: {
            id: number;
            thread_id: number;
            request_id: number | null;
            sender_id: number;
            sender_name: string;
            body: string;
            attachment_url: string | null;
            /** @enum {string} */
            attachment_type: "" | "audio" | "image" | "file";
            attachment_name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            edited_at: string | null;
            client_id: string | null;
            seq: number;
        };
        SocketServerNotificationNew: {
            id: number;
            title: string;
            body: string;
            kind: string;
            url: string;
            /** @enum {string} */
            audience_mode: "client" | "provider" | "shared";
            is_read: boolean;
            is_pinned: boolean;
            is_follow_up: boolean;
            is_urgent: boolean;
            /** Format: date-time */
            created_at: string;
            unread: number;
        };
        SocketServerReady: {
            user_id: number;
            /** Format: date-time */
            expires_at: string;
        };
        SocketServerRequestUpdated: {
            request_id: number;
            /** @enum {string} */
            status: "new" | "sent" | "accepted" | "in_progress" | "completed" | "cancelled" | "expired";
            provider_id: number | null;
        };
        SocketServerRequestsChanged: {
            request_id: number;
            /** @enum {string} */
            status: "new" | "sent" | "accepted" | "in_progress" | "completed" | "cancelled" | "expired";
        };
        SocketServerSupportTicket: {
            ticket_id: number;
        };
        SocketServerThreadBlocked: {
            thread_id: number;
            blocked_by: number;
        };
        SocketServerThreadRead: {
            thread_id: number;
            user_id: number;
            /** Format: date-time */
            read_at: string;
            marked: number;
            message_ids: number[];
            seq: number;
        };
        SocketServerThreadUnblocked: {
            thread_id: number;
            unblocked_by: number;
        };
        SocketServerTyping: {
            thread_id: number;
            user_id: number;
            is_typing: boolean;
        };
        SubscriptionsBought: {
            id: number;
            sku: string;
            title: string;
            /** @enum {string} */
            extra_type: "time_based" | "credit_based";
            subtotal: string;
            currency: string;
            /** @enum {string} */
            status: "pending_payment" | "active" | "consumed" | "expired" | "cancelled";
            /** Format: date-time */
            start_at: string | null;
            /** Format: date-time */
            end_at: string | null;
            credits_total: number;
            credits_used: number;
            invoice: number | null;
            /** Format: date-time */
            created_at: string;
            unified_request_id: number;
            unified_request_code: string;
        };
        SubscriptionsCatalogue: {
            sku: string;
            title: string;
            price: string;
        }[];
        SubscriptionsFeatures: {
            verify_blue: boolean;
            verify_green: boolean;
            promo_ads: boolean;
            priority_support: boolean;
            max_upload_mb: number;
        };
        SubscriptionsPlan: {
            id: number;
            code: string;
            title: string;
            description: string;
            /** @enum {string} */
            period: "month" | "year";
            price: string;
            features: ("verify_blue" | "verify_green" | "promo_ads" | "priority_support" | "extra_uploads" | "advanced_analytics")[];
            is_active: boolean;
        };
        SubscriptionsPlanList: components["schemas"]["SubscriptionsPlan"][];
        SubscriptionsPurchase: {
            id: number;
            sku: string;
            title: string;
            /** @enum {string} */
            extra_type: "time_based" | "credit_based";
            subtotal: string;
            currency: string;
            /** @enum {string} */
            status: "pending_payment" | "active" | "consumed" | "expired" | "cancelled";
            /** Format: date-time */
            start_at: string | null;
            /** Format: date-time */
            end_at: string | null;
            credits_total: number;
            credits_used: number;
            invoice: number | null;
            /** Format: date-time */
            created_at: string;
        };
        SubscriptionsPurchaseList: components["schemas"]["SubscriptionsPurchase"][];
        SubscriptionsSubscription: {
            id: number;
            plan: components["schemas"]["SubscriptionsPlan"];
            /** @enum {string} */
            status: "pending_payment" | "active" | "grace" | "expired" | "cancelled";
            /** Format: date-time */
            start_at: string | null;
            /** Format: date-time */
            end_at: string | null;
            /** Format: date-time */
            grace_end_at: string | null;
            auto_renew: boolean;
            invoice: number | null;
            /** Format: date-time */
            created_at: string;
        };
        SubscriptionsSubscriptionList: components["schemas"]["SubscriptionsSubscription"][];
        SupportAttachment: {
            id: number;
            /** Format: uri */
            file: string;
            /** Format: date-time */
            created_at: string;
            uploaded_by: number;
        };
        SupportComment: {
            id: number;
            text: string;
            is_internal: boolean;
            /** Format: date-time */
            created_at: string;
            created_by: number | null;
            created_by_name: string | null;
        };
        SupportCreatedTicket: {
            id: number;
            code: string;
            /** @enum {string} */
            ticket_type: "tech" | "subs" | "verify" | "suggest" | "ads" | "complaint" | "extras";
            description: string;
            /** @enum {string} */
            priority: "low" | "normal" | "high";
            reported_kind: string;
            reported_object_id: string;
            reported_user: number | null;
        };
        SupportTeam: {
            id: number;
            code: string;
            name_ar: string;
            is_active: boolean;
            sort_order: number;
        };
        SupportTeamList: components["schemas"]["SupportTeam"][];
        SupportTicketDetail: {
            id: number;
            code: string;
            /** @enum {string} */
            ticket_type: "tech" | "subs" | "verify" | "suggest" | "ads" | "complaint" | "extras";
            description: string;
            /** @enum {string} */
            priority: "low" | "normal" | "high";
            reported_kind: string;
            reported_object_id: string;
            reported_user: number | null;
            requester: number;
            requester_name: string | null;
            /** @enum {string} */
            status: "new" | "in_progress" | "returned" | "closed";
            assigned_team: number | null;
            assigned_team_obj: components["schemas"]["SupportTeam"] | null;
            assigned_to: number | null;
            assigned_to_name: string | null;
            /** Format: date-time */
            assigned_at: string | null;
            /** Format: date-time */
            returned_at: string | null;
            /** Format: date-time */
            closed_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            attachments: components["schemas"]["SupportAttachment"][];
            comments: components["schemas"]["SupportComment"][];
            status_logs: {
                id: number;
                from_status: string;
                to_status: string;
                changed_by: number | null;
                note: string;
                /** Format: date-time */
                created_at: string;
            }[];
        };
        SupportTicketList: components["schemas"]["SupportTicketDetail"][];
        SystemStatusService: {
            /** @enum {string} */
            name: "zid" | "openai" | "whatsapp" | "email";
            configured: boolean;
            ok: boolean;
            message: string;
            /** Format: date-time */
            checked_at: string;
        };
        SystemStatusStatus: {
            services: components["schemas"]["SystemStatusService"][];
        };
        UploadsDirectUpload: {
            /** Format: uuid */
            upload_id: string;
            /** Format: uri */
            url: string;
            /** @constant */
            method: "PUT";
            headers: {
                [key: string]: string;
            };
            /** Format: date-time */
            expires_at: string;
        };
        /** @description Bad fields as the desk says them */
        Validation: {
            detail: {
                /** @description `body` or `query`, and the field */
                loc: string[];
                /** @description A sentence in the language of the caller */
                msg: string;
                /** @description A word for programs */
                type: string;
            }[];
        };
        VerificationAttachment: {
            id: number;
            file: string;
            uploaded_by: number | null;
            /** Format: date-time */
            uploaded_at: string;
        };
        VerificationCreated: {
            id: number;
            code: string;
            badge_type: ("blue" | "green") | null;
            priority: number;
        };
        VerificationDetail: {
            id: number;
            code: string;
            badge_type: ("blue" | "green") | null;
            priority: number;
            /** @enum {string} */
            status: "new" | "in_review" | "rejected" | "approved" | "pending_payment" | "active" | "expired";
            admin_note: string;
            reject_reason: string;
            invoice: number | null;
            invoice_summary: {
                id: number;
                code: string;
                status: string;
                currency: string;
                subtotal: string;
                vat_percent: string;
                vat_amount: string;
                total: string;
                lines: {
                    id: number;
                    item_code: string;
                    title: string;
                    amount: string;
                }[];
            } | null;
            /** Format: date-time */
            requested_at: string;
            /** Format: date-time */
            reviewed_at: string | null;
            /** Format: date-time */
            approved_at: string | null;
            /** Format: date-time */
            activated_at: string | null;
            /** Format: date-time */
            expires_at: string | null;
            documents: components["schemas"]["VerificationDocument"][];
            requirements: {
                id: number;
                /** @enum {string} */
                badge_type: "blue" | "green";
                code: string;
                title: string;
                is_approved: boolean | null;
                decision_note: string;
                decided_by: number | null;
                /** Format: date-time */
                decided_at: string | null;
                attachments: components["schemas"]["VerificationAttachment"][];
            }[];
            assigned_to: number | null;
            /** Format: date-time */
            assigned_at: string | null;
        };
        VerificationDetailList: components["schemas"]["VerificationDetail"][];
        VerificationDocument: {
            id: number;
            file: string;
            uploaded_by: number | null;
            /** Format: date-time */
            uploaded_at: string;
            /** @enum {string} */
            doc_type: "id" | "cr" | "iban" | "license" | "other" | "national_id" | "certificate";
            title: string;
            is_approved: boolean | null;
            decision_note: string;
            decided_by: number | null;
            /** Format: date-time */
            decided_at: string | null;
        };
        VerificationDone: {
            /** @constant */
            ok: true;
        };
        VerificationStaffDetail: {
            id: number;
            code: string;
            badge_type: ("blue" | "green") | null;
            priority: number;
            /** @enum {string} */
            status: "new" | "in_review" | "rejected" | "approved" | "pending_payment" | "active" | "expired";
            admin_note: string;
            reject_reason: string;
            invoice: number | null;
            invoice_summary: {
                id: number;
                code: string;
                status: string;
                currency: string;
                subtotal: string;
                vat_percent: string;
                vat_amount: string;
                total: string;
                lines: {
                    id: number;
                    item_code: string;
                    title: string;
                    amount: string;
                }[];
            } | null;
            /** Format: date-time */
            requested_at: string;
            /** Format: date-time */
            reviewed_at: string | null;
            /** Format: date-time */
            approved_at: string | null;
            /** Format: date-time */
            activated_at: string | null;
            /** Format: date-time */
            expires_at: string | null;
            documents: components["schemas"]["VerificationDocument"][];
            requirements: {
                id: number;
                /** @enum {string} */
                badge_type: "blue" | "green";
                code: string;
                title: string;
                is_approved: boolean | null;
                decision_note: string;
                decided_by: number | null;
                /** Format: date-time */
                decided_at: string | null;
                attachments: components["schemas"]["VerificationAttachment"][];
            }[];
            assigned_to: number | null;
            /** Format: date-time */
            assigned_at: string | null;
            requester: {
                id: number;
                phone: string | null;
                name: string;
            };
        };
        VerificationStaffList: components["schemas"]["VerificationStaffDetail"][];
        WalletAdjustment: {
            id: number;
            /** @enum {string} */
            type: "deposit" | "withdrawal" | "adjustment";
            /** @enum {string} */
            direction: "credit" | "debit";
            user_id: number;
            user_email: string | null;
            amount: string;
            currency: string;
            description: string;
            /** @enum {string} */
            status: "pending" | "approved" | "rejected";
            author: number;
            decided_by: number | null;
            reason: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
        };
        WalletAdjustments: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["WalletAdjustment"][];
        };
        WalletCancelled: {
            id: number;
            amount: string;
            currency: string;
            destination: {
                /** @enum {string} */
                type: "bank" | "mobile_wallet";
                account: string;
                account_last4: string;
                holder_name: string;
                bank_name: string | null;
            };
            description: string;
            /** @enum {string} */
            status: "pending" | "approved" | "paid" | "rejected" | "cancelled";
            reason: string;
            paid_reference: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            allowed_actions: string[];
            message: string;
        };
        WalletHistory: {
            count: number;
            results: {
                /** Format: date-time */
                date: string;
                balance: string;
                transaction_id: number;
                /** @enum {string} */
                transaction_type: "deposit" | "withdrawal" | "payment" | "refund" | "commission";
                amount: string;
            }[];
            current_balance: string;
        };
        WalletMoved: {
            message: string;
            wallet: components["schemas"]["WalletWallet"];
            transaction: components["schemas"]["WalletTransaction"];
            idempotency_key: string;
        };
        WalletStaffWithdrawal: {
            id: number;
            amount: string;
            currency: string;
            destination: {
                /** @enum {string} */
                type: "bank" | "mobile_wallet";
                account: string;
                account_last4: string;
                holder_name: string;
                bank_name: string | null;
            };
            description: string;
            /** @enum {string} */
            status: "pending" | "approved" | "paid" | "rejected" | "cancelled";
            reason: string;
            paid_reference: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            allowed_actions: string[];
            user: number;
            user_email: string | null;
            approved_by: number | null;
            reviewed_by: number | null;
        };
        WalletStaffWithdrawals: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["WalletStaffWithdrawal"][];
        };
        WalletTopupStarted: {
            message: string;
            wallet: components["schemas"]["WalletWallet"];
            payment: components["schemas"]["BillingPayment"];
            checkout_url: string | null;
        };
        WalletTransaction: {
            id: number;
            amount: string;
            /** @enum {string} */
            transaction_type: "deposit" | "withdrawal" | "payment" | "refund" | "commission";
            /** @enum {string} */
            direction: "credit" | "debit";
            reference_id: string | null;
            /** @enum {string} */
            reference_type: "order" | "payment" | "withdrawal" | "manual";
            description: string;
            /** @enum {string} */
            status: "pending" | "completed" | "failed";
            balance_after: string | null;
            /** Format: date-time */
            created_at: string;
            created_at_formatted: string;
        };
        WalletTransactions: {
            count: number;
            results: components["schemas"]["WalletTransaction"][];
        };
        WalletWaits: {
            message: string;
            adjustment: components["schemas"]["WalletAdjustment"];
        };
        WalletWallet: {
            id: number;
            user: number;
            user_email: string | null;
            balance: string;
            held: string;
            currency: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            transactions: components["schemas"]["WalletTransaction"][];
        };
        WalletWithdrawal: {
            id: number;
            amount: string;
            currency: string;
            destination: {
                /** @enum {string} */
                type: "bank" | "mobile_wallet";
                account: string;
                account_last4: string;
                holder_name: string;
                bank_name: string | null;
            };
            description: string;
            /** @enum {string} */
            status: "pending" | "approved" | "paid" | "rejected" | "cancelled";
            reason: string;
            paid_reference: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            allowed_actions: string[];
        };
        WalletWithdrawalAsked: {
            message: string;
            withdrawal: {
                id: number;
                amount: string;
                /** @enum {string} */
                status: "pending" | "approved" | "paid" | "rejected" | "cancelled";
                /** Format: date-time */
                created_at: string;
            };
            wallet: components["schemas"]["WalletWallet"];
            transaction: components["schemas"]["WalletTransaction"];
        };
        WalletWithdrawals: {
            count: number;
            results: components["schemas"]["WalletWithdrawal"][];
        };
    };
    responses: never;
    parameters: {
        /** @description Language of messages: `ar` (default), `en` or `fa` */
        AcceptLanguage: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    post_accounts_complete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    first_name: string;
                    last_name: string;
                    username: string;
                    /** Format: email */
                    email: string;
                    password: string;
                    password_confirm: string;
                    accept_terms: boolean;
                    city?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsCompleteAnswer"];
                };
            };
        };
    };
    delete_accounts_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsClosed"];
                };
            };
        };
    };
    post_accounts_logout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    refresh?: unknown;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsOk"];
                };
            };
        };
    };
    get_accounts_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsMe"];
                };
            };
        };
    };
    put_accounts_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    phone?: string | null;
                    /** Format: email */
                    email?: string | null;
                    username?: string | null;
                    first_name?: string | null;
                    last_name?: string | null;
                    city?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsMe"];
                };
            };
        };
    };
    delete_accounts_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsOk"];
                };
            };
        };
    };
    patch_accounts_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    phone?: string | null;
                    /** Format: email */
                    email?: string | null;
                    username?: string | null;
                    first_name?: string | null;
                    last_name?: string | null;
                    city?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsMe"];
                };
            };
        };
    };
    post_accounts_otp_send: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsSendOtpAnswer"];
                };
            };
        };
    };
    post_accounts_otp_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsVerifyOtpAnswer"];
                };
            };
        };
    };
    post_accounts_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    phone?: string | null;
                    username?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsTokenAnswer"];
                };
            };
        };
    };
    post_accounts_token_refresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refresh: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsRefreshAnswer"];
                };
            };
        };
    };
    get_accounts_wallet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsWallet"];
                };
            };
        };
    };
    post_accounts_wallet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsWallet"];
                };
            };
        };
    };
    get_admin_ledger_accounts: {
        parameters: {
            query?: {
                /** @description Only this account */
                code?: string;
                /** @description Only of this kind */
                kind?: string;
                /** @description ISO 4217 code, one of the setting `CURRENCIES` */
                currency?: string;
                /** @description Only of this user */
                user?: string;
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page: 20 unless given, at most 100 */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAccounts"];
                };
            };
        };
    };
    get_admin_ledger_check: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerCheck"];
                };
            };
        };
    };
    get_admin_ledger_journals: {
        parameters: {
            query?: {
                /** @description Only of this event, such as `invoice_paid` */
                event?: string;
                /** @description Only about this kind of thing */
                reference_type?: string;
                /** @description Only about this one */
                reference_id?: string;
                /** @description Only with an entry of this account, by its code */
                account?: string;
                /** @description First day, `YYYY-MM-DD`, in Asia/Riyadh */
                date_from?: string;
                /** @description Last day, `YYYY-MM-DD`, in Asia/Riyadh */
                date_to?: string;
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page: 20 unless given, at most 100 */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerJournals"];
                };
            };
        };
    };
    get_admin_wallet_adjustments: {
        parameters: {
            query?: {
                /** @description Only rows in this status; an unknown one finds nothing */
                status?: string;
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page: 20 unless given, at most 100 */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletAdjustments"];
                };
            };
        };
    };
    post_admin_wallet_adjustments: {
        parameters: {
            query?: {
                /** @description ISO 4217 code, one of the setting `CURRENCIES`; `EGP` unless given */
                currency?: string;
            };
            header?: {
                /** @description At most 80 characters of the client. The same call under the same key within 24 hours gets the first answer and does nothing again; another call under it is a 409. */
                "Idempotency-Key"?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    user_id: number;
                    /**
                     * Format: decimal
                     * @description from 0.01 to 99999999.99
                     */
                    amount: string;
                    /** @enum {string} */
                    direction: "credit" | "debit";
                    reason: string;
                    idempotency_key?: string;
                };
            };
        };
        responses: {
            /** @description The balance was corrected */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletMoved"];
                };
            };
            /** @description The amount waits for the approval of another staff member */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletWaits"];
                };
            };
        };
    };
    post_admin_wallet_adjustments_by_id_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reference?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 42,
                     *       "type": "deposit",
                     *       "direction": "credit",
                     *       "user_id": 42,
                     *       "user_email": "sara@example.com",
                     *       "amount": "100.00",
                     *       "currency": "SAR",
                     *       "description": "تسريب تحت مغسلة المطبخ",
                     *       "status": "pending",
                     *       "author": 42,
                     *       "decided_by": 42,
                     *       "reason": "موعد التسليم لا يناسبني",
                     *       "created_at": "2026-01-15T09:30:00Z",
                     *       "decided_at": "2026-01-15T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WalletAdjustment"];
                };
            };
        };
    };
    post_admin_wallet_adjustments_by_id_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reference?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 42,
                     *       "type": "deposit",
                     *       "direction": "credit",
                     *       "user_id": 42,
                     *       "user_email": "sara@example.com",
                     *       "amount": "100.00",
                     *       "currency": "SAR",
                     *       "description": "تسريب تحت مغسلة المطبخ",
                     *       "status": "pending",
                     *       "author": 42,
                     *       "decided_by": 42,
                     *       "reason": "موعد التسليم لا يناسبني",
                     *       "created_at": "2026-01-15T09:30:00Z",
                     *       "decided_at": "2026-01-15T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WalletAdjustment"];
                };
            };
        };
    };
    get_admin_wallet_withdrawals: {
        parameters: {
            query?: {
                /** @description Only rows in this status; an unknown one finds nothing */
                status?: string;
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page: 20 unless given, at most 100 */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletStaffWithdrawals"];
                };
            };
        };
    };
    get_admin_wallet_withdrawals_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletStaffWithdrawal"];
                };
            };
        };
    };
    post_admin_wallet_withdrawals_by_id_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reference?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletStaffWithdrawal"];
                };
            };
        };
    };
    post_admin_wallet_withdrawals_by_id_pay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reference?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletStaffWithdrawal"];
                };
            };
        };
    };
    post_admin_wallet_withdrawals_by_id_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reference?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletStaffWithdrawal"];
                };
            };
        };
    };
    get_analytics_export_paid_invoices_csv: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    get_analytics_kpis: {
        parameters: {
            query?: {
                /** @description First day, `YYYY-MM-DD`, inclusive, in Asia/Riyadh */
                start?: string;
                /** @description Last day, `YYYY-MM-DD`, inclusive, in Asia/Riyadh */
                end?: string;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsKpis"];
                };
            };
        };
    };
    get_analytics_requests_breakdown: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsBreakdown"];
                };
            };
        };
    };
    get_analytics_revenue_daily: {
        parameters: {
            query?: {
                /** @description First day, `YYYY-MM-DD`, inclusive, in Asia/Riyadh */
                start?: string;
                /** @description Last day, `YYYY-MM-DD`, inclusive, in Asia/Riyadh */
                end?: string;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsDailyRevenue"];
                };
            };
        };
    };
    get_analytics_revenue_monthly: {
        parameters: {
            query?: {
                /** @description First day, `YYYY-MM-DD`, inclusive, in Asia/Riyadh */
                start?: string;
                /** @description Last day, `YYYY-MM-DD`, inclusive, in Asia/Riyadh */
                end?: string;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsMonthlyRevenue"];
                };
            };
        };
    };
    get_backoffice_dashboards: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackofficeDashboardList"];
                };
            };
        };
    };
    get_backoffice_me_access: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackofficeMyAccess"];
                };
            };
        };
    };
    get_billing_checkout_mock_by_attempt: {
        parameters: {
            query?: {
                /** @description `pay` (default), `fail` or `cancel` */
                action?: string;
                /** @description A path that begins with a single `/`, or `nawafeth://payment-return…`; anything else is ignored */
                next?: string;
                /** @description Seconds until the webhook comes, at most 600 */
                delay?: string;
                /** @description `lost`, `duplicate`, `refund_reject` or `refund_timeout`: what goes wrong */
                fault?: string;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the attempt, from `checkout_url` */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Back to `next` */
            302: {
                headers: {
                    /** @description `next` with `payment=success|failed|cancelled|already_paid` and `invoice=<code>` */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_billing_credit_notes_by_id_pdf: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    post_billing_invoices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: decimal
                     * @description from 0.01 to 9999999999.99
                     */
                    subtotal: string;
                    title?: string;
                    description?: string;
                    currency?: string;
                    reference_type?: string;
                    reference_id?: string | number;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingInvoice"];
                };
            };
        };
    };
    get_billing_invoices_my: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page: 20 unless given, at most 100 */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingInvoiceList"];
                };
            };
        };
    };
    get_billing_invoices_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingInvoice"];
                };
            };
        };
    };
    post_billing_invoices_by_id_complete_mock_payment: {
        parameters: {
            query?: never;
            header?: {
                /** @description At most 80 characters of the client. The same call under the same key within 24 hours gets the first answer and does nothing again; another call under it is a 409. */
                "Idempotency-Key"?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    idempotency_key?: string;
                    /** @enum {string} */
                    payment_method?: "apple_pay" | "mada" | "visa" | "mastercard";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingCompletedMock"];
                };
            };
        };
    };
    get_billing_invoices_by_id_credit_notes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingCreditNoteList"];
                };
            };
        };
    };
    post_billing_invoices_by_id_init_payment: {
        parameters: {
            query?: never;
            header?: {
                /** @description At most 80 characters of the client. The same call under the same key within 24 hours gets the first answer and does nothing again; another call under it is a 409. */
                "Idempotency-Key"?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    provider?: string;
                    idempotency_key?: string;
                    /** @enum {string} */
                    payment_method?: "apple_pay" | "mada" | "visa" | "mastercard";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingAttempt"];
                };
            };
        };
    };
    get_billing_invoices_by_id_pdf: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    post_billing_webhooks_by_provider: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the event, at most 120 characters */
                "X-Event-Id": string;
                /** @description Unix seconds, at most 300 from now either way */
                "X-Timestamp": string;
                /** @description Hex HMAC-SHA256 of `{X-Timestamp}.{X-Event-Id}.{raw body}` under `WEBHOOK_SECRET_<PROVIDER>` */
                "X-Signature": string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Name of the gateway */
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingWebhookAnswer"];
                };
            };
        };
    };
    get_cities: {
        parameters: {
            query?: {
                /** @description Strapi filters, `filters[field][$operator]=value`: `$eq`, `$ne`, `$in`, `$contains`, `$containsi`, `$startsWith`, `$gt`, `$gte`, `$lt`, `$lte`, `$null`, `$and`, `$or`, `$not`; also through relations */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description `field`, `field:desc`, several by comma: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `name`, `name_en`, `is_active`, `lat`, `lng` */
                sort?: string;
                /** @description `page` and `pageSize` (25, at most 100), or `start` and `limit`; `withCount=false` leaves the total out */
                pagination?: {
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    limit?: number;
                    withCount?: boolean;
                };
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `name`, `name_en`, `is_active`, `lat`, `lng` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "is_active" | "lat" | "lng") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "is_active" | "lat" | "lng")[];
                /** @description What comes along: `region`, or `*` for all; nothing of it leads to a row that is not public */
                populate?: ("region" | "*") | ("region" | "*")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentCity"][];
                        meta: {
                            pagination?: components["schemas"]["ContentPagination"];
                        };
                    };
                };
            };
        };
    };
    get_cities_id: {
        parameters: {
            query?: {
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `name`, `name_en`, `is_active`, `lat`, `lng` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "is_active" | "lat" | "lng") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "is_active" | "lat" | "lng")[];
                /** @description What comes along: `region`, or `*` for all; nothing of it leads to a row that is not public */
                populate?: ("region" | "*") | ("region" | "*")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The document id, or the number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentCity"];
                        meta: Record<string, never>;
                    };
                };
            };
        };
    };
    get_content_public: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentPublicContent"];
                };
            };
        };
    };
    get_docs: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    get_docs_assets_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Name of the file */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    post_extras_buy_by_sku: {
        parameters: {
            query?: never;
            header?: {
                /** @description At most 80 characters of the client. The same call under the same key within 24 hours gets the first answer and does nothing again; another call under it is a 409. */
                "Idempotency-Key"?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description From the catalogue */
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionsBought"];
                };
            };
        };
    };
    get_extras_catalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionsCatalogue"];
                };
            };
        };
    };
    get_extras_my: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionsPurchaseList"];
                };
            };
        };
    };
    get_features_my: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionsFeatures"];
                };
            };
        };
    };
    get_files_by_key: {
        parameters: {
            query?: {
                /** @description Unix time at which the address ends */
                expires?: string;
                /** @description Whoever holds it may call */
                signature?: string;
            };
            header?: {
                /** @description Part of the file */
                Range?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Name of the file, which cannot be guessed */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The asked part */
            206: {
                headers: {
                    /** @description Which part */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    get_marketplace_client_requests: {
        parameters: {
            query?: {
                /** @description One of the seven statuses; an unknown one is ignored */
                status?: string;
                /** @description `normal`, `competitive` or `urgent`; an unknown one is ignored */
                type?: string;
                /** @description Contained in title, description, sub-category or category; Arabic is folded */
                q?: string;
                /** @description `new`, `in_progress`, `completed` or `cancelled`; an unknown one is ignored */
                status_group?: string;
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    /** @description How many rows the whole list has */
                    "X-Total-Count"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceRequestList"];
                };
            };
        };
    };
    get_marketplace_client_requests_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceRequestDetail"];
                };
            };
        };
    };
    put_marketplace_client_requests_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    title?: string;
                    description?: string;
                    provider?: number;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceRequestDetail"];
                };
            };
        };
    };
    patch_marketplace_client_requests_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    title?: string;
                    description?: string;
                    provider?: number;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceRequestDetail"];
                };
            };
        };
    };
    post_marketplace_offers_by_id_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceOfferAccepted"];
                };
            };
        };
    };
    get_marketplace_provider_competitive_available: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceRequestList"];
                };
            };
        };
    };
    get_marketplace_provider_requests: {
        parameters: {
            query?: {
                /** @description One of the seven statuses; an unknown one is ignored */
                status?: string;
                /** @description `normal`, `competitive` or `urgent`; an unknown one is ignored */
                type?: string;
                /** @description Contained in title, description, sub-category or category; Arabic is folded */
                q?: string;
                /** @description `new`, `in_progress`, `completed` or `cancelled`; an unknown one is ignored */
                status_group?: string;
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
                /** @description Only requests of this client */
                client_user_id?: string;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    /** @description How many rows the whole list has */
                    "X-Total-Count"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceRequestList"];
                };
            };
        };
    };
    post_marketplace_provider_requests_by_id_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceChanged"];
                };
            };
        };
    };
    get_marketplace_provider_requests_by_id_detail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceRequestDetail"];
                };
            };
        };
    };
    post_marketplace_provider_requests_by_id_progress_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    note?: string;
                    /** Format: date-time */
                    expected_delivery_at?: string;
                    /**
                     * Format: decimal
                     * @description from 0.00 to 9999999999.99
                     */
                    estimated_service_amount?: string;
                    /**
                     * Format: decimal
                     * @description from 0.00 to 9999999999.99
                     */
                    received_amount?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceChanged"];
                };
            };
        };
    };
    post_marketplace_provider_requests_by_id_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    note?: string;
                    cancel_reason?: string;
                    /** Format: date-time */
                    canceled_at?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceChanged"];
                };
            };
        };
    };
    get_marketplace_provider_urgent_available: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceRequestList"];
                };
            };
        };
    };
    post_marketplace_requests_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description At most 80 characters of the client. The same call under the same key within 24 hours gets the first answer and does nothing again; another call under it is a 409. */
                "Idempotency-Key"?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subcategory: number;
                    title: string;
                    description: string;
                    /** @enum {string} */
                    request_type: "normal" | "competitive" | "urgent";
                    city?: string;
                    provider?: number;
                    /** @enum {string} */
                    dispatch_mode?: "all" | "nearest";
                    /** Format: date */
                    quote_deadline?: string;
                };
                "multipart/form-data": {
                    subcategory: number;
                    title: string;
                    description: string;
                    /** @enum {string} */
                    request_type: "normal" | "competitive" | "urgent";
                    city?: string;
                    provider?: number;
                    /** @enum {string} */
                    dispatch_mode?: "all" | "nearest";
                    /** Format: date */
                    quote_deadline?: string;
                    /** Format: binary */
                    images?: string;
                    /** Format: binary */
                    videos?: string;
                    /** Format: binary */
                    files?: string;
                    /** Format: binary */
                    audio?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceCreatedRequest"];
                };
            };
        };
    };
    post_marketplace_requests_urgent_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    request_id: number;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceUrgentAccepted"];
                };
            };
        };
    };
    post_marketplace_requests_by_id_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceChanged"];
                };
            };
        };
    };
    post_marketplace_requests_by_id_complete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    note?: string;
                    /** Format: date-time */
                    delivered_at?: string;
                    /**
                     * Format: decimal
                     * @description from 0.00 to 9999999999.99
                     */
                    actual_service_amount?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceChanged"];
                };
            };
        };
    };
    get_marketplace_requests_by_id_offers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceOfferList"];
                };
            };
        };
    };
    post_marketplace_requests_by_id_offers_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: decimal
                     * @description from 0.01 to 99999999.99
                     */
                    price: string;
                    duration_days: number;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceOfferCreated"];
                };
            };
        };
    };
    post_marketplace_requests_by_id_provider_inputs_decision: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    approved: boolean;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceInputsDecided"];
                };
            };
        };
    };
    post_marketplace_requests_by_id_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceChanged"];
                };
            };
        };
    };
    post_marketplace_requests_by_id_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    note?: string;
                    /** Format: date-time */
                    expected_delivery_at?: string;
                    /**
                     * Format: decimal
                     * @description from 0.00 to 9999999999.99
                     */
                    estimated_service_amount?: string;
                    /**
                     * Format: decimal
                     * @description from 0.00 to 9999999999.99
                     */
                    received_amount?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceChanged"];
                };
            };
        };
    };
    get_media_video_poster_png: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
        };
    };
    post_messaging_direct_thread: {
        parameters: {
            query?: {
                /** @description `client` or `provider`: conversations whose side for me is that one; anything else counts as not given */
                mode?: string;
            };
            header?: {
                /** @description `client` or `provider`, where neither query nor body says so; anything else counts as not given. */
                "X-Account-Mode"?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    provider_id: number;
                    mode?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingDirectThread"];
                };
            };
        };
    };
    get_messaging_direct_thread_by_tid_messages: {
        parameters: {
            query?: {
                /** @description 30 unless given, at most 100; a bad value is the default */
                limit?: number;
                /** @description Rows to skip */
                offset?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the conversation */
                tid: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingMessagePage"];
                };
            };
        };
    };
    post_messaging_direct_thread_by_tid_messages_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the conversation */
                tid: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingRead"];
                };
            };
        };
    };
    post_messaging_direct_thread_by_tid_messages_send: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the conversation */
                tid: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    body?: string;
                    /** @enum {string} */
                    attachment_type?: "audio" | "image" | "file";
                    client_id?: string | null;
                };
                "multipart/form-data": {
                    body?: string;
                    /** @enum {string} */
                    attachment_type?: "audio" | "image" | "file";
                    client_id?: string | null;
                    /** Format: binary */
                    attachment?: string;
                };
                "application/x-www-form-urlencoded": {
                    body?: string;
                    /** @enum {string} */
                    attachment_type?: "audio" | "image" | "file";
                    client_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingSent"];
                };
            };
        };
    };
    get_messaging_direct_threads: {
        parameters: {
            query?: {
                /** @description `client` or `provider`: conversations whose side for me is that one; anything else counts as not given */
                mode?: string;
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page: 20 unless given, at most 100 */
                page_size?: number;
            };
            header?: {
                /** @description `client` or `provider`, where neither query nor body says so; anything else counts as not given. */
                "X-Account-Mode"?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingThreadList"];
                };
            };
        };
    };
    get_messaging_requests_by_id_messages: {
        parameters: {
            query?: {
                /** @description 30 unless given, at most 100; a bad value is the default */
                limit?: number;
                /** @description Rows to skip */
                offset?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingMessagePage"];
                };
            };
        };
    };
    post_messaging_requests_by_id_messages_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingRead"];
                };
            };
        };
    };
    post_messaging_requests_by_id_messages_send: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    body?: string;
                    /** @enum {string} */
                    attachment_type?: "audio" | "image" | "file";
                    client_id?: string | null;
                };
                "multipart/form-data": {
                    body?: string;
                    /** @enum {string} */
                    attachment_type?: "audio" | "image" | "file";
                    client_id?: string | null;
                    /** Format: binary */
                    attachment?: string;
                };
                "application/x-www-form-urlencoded": {
                    body?: string;
                    /** @enum {string} */
                    attachment_type?: "audio" | "image" | "file";
                    client_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingSent"];
                };
            };
        };
    };
    get_messaging_requests_by_id_thread: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingRequestThread"];
                };
            };
        };
    };
    post_messaging_requests_by_id_thread: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingRequestThread"];
                };
            };
        };
    };
    post_messaging_thread_by_tid_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the conversation */
                tid: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action?: "remove";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingArchived"];
                };
            };
        };
    };
    post_messaging_thread_by_tid_block: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the conversation */
                tid: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action?: "remove";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingBlocked"];
                };
            };
        };
    };
    get_messaging_thread_by_tid_changes: {
        parameters: {
            query?: {
                /** @description Only what came after this number */
                after?: number;
                /** @description 100 unless given, at most 500 */
                limit?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the conversation */
                tid: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingChanges"];
                };
            };
        };
    };
    post_messaging_thread_by_tid_client_label: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the conversation */
                tid: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    label: "" | "potential" | "current" | "past";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingClientLabelled"];
                };
            };
        };
    };
    post_messaging_thread_by_tid_favorite_label: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the conversation */
                tid: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    label: "" | "potential_client" | "important_conversation" | "incomplete_contact";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingFavorite"];
                };
            };
        };
    };
    post_messaging_thread_by_tid_favorite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the conversation */
                tid: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action?: "remove";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingFavorite"];
                };
            };
        };
    };
    post_messaging_thread_by_tid_messages_by_mid_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the conversation */
                tid: number;
                /** @description Id of the message */
                mid: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingDeleted"];
                };
            };
        };
    };
    post_messaging_thread_by_tid_messages_by_mid_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the conversation */
                tid: number;
                /** @description Id of the message */
                mid: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    body?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingEdited"];
                };
            };
        };
    };
    post_messaging_thread_by_tid_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of a page whose session cookie signs in: the value of its cookie `csrftoken`. Not needed with a bearer token. */
                "X-CSRFToken"?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the conversation */
                tid: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    text?: string;
                    body?: string;
                };
                "multipart/form-data": {
                    text?: string;
                    body?: string;
                };
                "application/x-www-form-urlencoded": {
                    text?: string;
                    body?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingPosted"];
                };
            };
        };
    };
    post_messaging_thread_by_tid_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the conversation */
                tid: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    details?: string;
                    reported_label?: string;
                    description?: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingReported"];
                };
            };
        };
    };
    get_messaging_thread_by_tid_state: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the conversation */
                tid: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingOwnState"];
                };
            };
        };
    };
    post_messaging_thread_by_tid_unread: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the conversation */
                tid: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingUnread"];
                };
            };
        };
    };
    get_messaging_threads_states: {
        parameters: {
            query?: {
                /** @description `client` or `provider`: conversations whose side for me is that one; anything else counts as not given */
                mode?: string;
            };
            header?: {
                /** @description `client` or `provider`, where neither query nor body says so; anything else counts as not given. */
                "X-Account-Mode"?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagingStateList"];
                };
            };
        };
    };
    get_notifications: {
        parameters: {
            query?: {
                /** @description 20 unless given, at most 50 */
                limit?: number;
                /** @description Rows to skip */
                offset?: number;
                /** @description `client` or `provider`: notices of that side and shared ones; anything else shows all */
                mode?: string;
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page: 20 unless given, at most 100 */
                page_size?: number;
                /** @description Only of this `notification_type` */
                type?: string;
                /** @description `true` or `false`: only read or only unread ones */
                read?: string;
                /** @description Only of this priority; an unknown one finds nothing */
                priority?: string;
                /** @description Contained in title or body */
                search?: string;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsPage"];
                };
            };
        };
    };
    post_notifications_actions_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "pin" | "follow_up";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsMarked"];
                };
            };
        };
    };
    delete_notifications_actions_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsOk"];
                };
            };
        };
    };
    delete_notifications_clear_all: {
        parameters: {
            query?: {
                /** @description Only of this type; an unknown one finds nothing */
                type?: string;
                /** @description `true`: only those that were read */
                read_only?: string;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsCleared"];
                };
            };
        };
    };
    post_notifications_delete_old: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsDeletedOld"];
                };
            };
        };
    };
    post_notifications_device_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    /** @enum {string} */
                    platform: "android" | "ios" | "web";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsOk"];
                };
            };
        };
    };
    get_notifications_devices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsDevices"];
                };
            };
        };
    };
    post_notifications_devices_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    device_token: string;
                    /** @enum {string} */
                    platform: "android" | "ios" | "web";
                    device_id?: string | null;
                    app_version?: string | null;
                    device_model?: string | null;
                    os_version?: string | null;
                    notifications_enabled?: boolean | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsRegistered"];
                };
            };
            /** @description The device was not known */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsRegistered"];
                };
            };
        };
    };
    put_notifications_devices_by_device_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The device's own id, or that of its row */
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    notifications_enabled: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsChangedDevice"];
                };
            };
        };
    };
    delete_notifications_devices_by_device_id_unregister: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The device's own id, or that of its row */
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsRemovedDevice"];
                };
            };
        };
    };
    post_notifications_mark_all_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsOk"];
                };
            };
        };
    };
    post_notifications_mark_read_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsOk"];
                };
            };
        };
    };
    get_notifications_preferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsPreferences"];
                };
            };
        };
    };
    patch_notifications_preferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    updates: {
                        key?: string;
                        enabled?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsChangedPreferences"];
                };
            };
        };
    };
    put_notifications_read_all: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsAllRead"];
                };
            };
        };
    };
    get_notifications_stats: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsStats"];
                };
            };
        };
    };
    get_notifications_unread_count: {
        parameters: {
            query?: {
                /** @description `client` or `provider`: notices of that side and shared ones; anything else shows all */
                mode?: string;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsUnread"];
                };
            };
        };
    };
    get_notifications_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsItem"];
                };
            };
        };
    };
    put_notifications_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    is_read: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsItem"];
                };
            };
        };
    };
    delete_notifications_by_id_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsMessage"];
                };
            };
        };
    };
    put_notifications_by_id_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsItem"];
                };
            };
        };
    };
    get_openapi_json: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        openapi: "3.1.0";
                        paths: Record<string, never>;
                    };
                };
            };
        };
    };
    post_payments_refund: {
        parameters: {
            query?: never;
            header?: {
                /** @description At most 80 characters of the client. The same call under the same key within 24 hours gets the first answer and does nothing again; another call under it is a 409. */
                "Idempotency-Key"?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    payment_id?: number;
                    order_id?: number;
                    /**
                     * Format: decimal
                     * @description from 0.01 to 19999999999.98
                     */
                    amount?: string;
                    reason?: string;
                    /** @enum {string} */
                    destination?: "original" | "wallet";
                    idempotency_key?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRefundAnswer"];
                };
            };
        };
    };
    get_payments_return_by_gateway: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Name of the gateway */
                gateway: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description To the stored return address */
            302: {
                headers: {
                    /** @description The address with `order_id` and `state` */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    post_payments_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    payment_id?: number;
                    order_id?: number;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingPayment"];
                };
            };
        };
    };
    post_payments_webhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingGatewayAnswer"];
                };
            };
        };
    };
    post_payments_webhook_by_gateway: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Name of the gateway */
                gateway: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingGatewayAnswer"];
                };
            };
        };
    };
    get_payments_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingPayment"];
                };
            };
        };
    };
    post_payments_by_id_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: decimal
                     * @description from 0.01 to 19999999999.98
                     */
                    amount: string;
                    reference: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingPayment"];
                };
            };
        };
    };
    get_portfolio_items: {
        parameters: {
            query?: {
                /** @description Strapi filters, `filters[field][$operator]=value`: `$eq`, `$ne`, `$in`, `$contains`, `$containsi`, `$startsWith`, `$gt`, `$gte`, `$lt`, `$lte`, `$null`, `$and`, `$or`, `$not`; also through relations */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description `field`, `field:desc`, several by comma: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `file_type`, `caption` */
                sort?: string;
                /** @description `page` and `pageSize` (25, at most 100), or `start` and `limit`; `withCount=false` leaves the total out */
                pagination?: {
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    limit?: number;
                    withCount?: boolean;
                };
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `file_type`, `caption` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "file_type" | "caption") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "file_type" | "caption")[];
                /** @description What comes along: `provider`, `file`, `thumbnail`, or `*` for all; nothing of it leads to a row that is not public */
                populate?: ("provider" | "file" | "thumbnail" | "*") | ("provider" | "file" | "thumbnail" | "*")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentPortfolioItem"][];
                        meta: {
                            pagination?: components["schemas"]["ContentPagination"];
                        };
                    };
                };
            };
        };
    };
    get_portfolio_items_id: {
        parameters: {
            query?: {
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `file_type`, `caption` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "file_type" | "caption") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "file_type" | "caption")[];
                /** @description What comes along: `provider`, `file`, `thumbnail`, or `*` for all; nothing of it leads to a row that is not public */
                populate?: ("provider" | "file" | "thumbnail" | "*") | ("provider" | "file" | "thumbnail" | "*")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The document id, or the number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentPortfolioItem"];
                        meta: Record<string, never>;
                    };
                };
            };
        };
    };
    get_processes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessesProcesses"];
                };
            };
        };
    };
    get_processes_by_name: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Name of the process */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessesProcess"];
                };
            };
        };
    };
    get_promo_placeholders: {
        parameters: {
            query?: {
                /** @description Strapi filters, `filters[field][$operator]=value`: `$eq`, `$ne`, `$in`, `$contains`, `$containsi`, `$startsWith`, `$gt`, `$gte`, `$lt`, `$lte`, `$null`, `$and`, `$or`, `$not`; also through relations */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description `field`, `field:desc`, several by comma: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `name`, `name_en`, `code`, `description`, `is_active`, `sort_order` */
                sort?: string;
                /** @description `page` and `pageSize` (25, at most 100), or `start` and `limit`; `withCount=false` leaves the total out */
                pagination?: {
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    limit?: number;
                    withCount?: boolean;
                };
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `name`, `name_en`, `code`, `description`, `is_active`, `sort_order` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "code" | "description" | "is_active" | "sort_order") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "code" | "description" | "is_active" | "sort_order")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentPromoPlaceholder"][];
                        meta: {
                            pagination?: components["schemas"]["ContentPagination"];
                        };
                    };
                };
            };
        };
    };
    get_promo_placeholders_id: {
        parameters: {
            query?: {
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `name`, `name_en`, `code`, `description`, `is_active`, `sort_order` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "code" | "description" | "is_active" | "sort_order") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "code" | "description" | "is_active" | "sort_order")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The document id, or the number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentPromoPlaceholder"];
                        meta: Record<string, never>;
                    };
                };
            };
        };
    };
    get_promo_active: {
        parameters: {
            query?: {
                /** @description Only of this kind of advertisement */
                ad_type?: string;
                /** @description For readers in this city */
                city?: string;
                /** @description For readers of this category */
                category?: string;
                /** @description At most so many; a bad value is the default */
                limit?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromoPlacements"];
                };
            };
        };
    };
    get_promo_backoffice_requests: {
        parameters: {
            query?: {
                /** @description Only rows in this status; an unknown one finds nothing */
                status?: string;
                /** @description Only of this kind of advertisement */
                ad_type?: string;
                /** @description Contained in code, title or the requester's phone */
                q?: string;
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page: 20 unless given, at most 100 */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromoStaffList"];
                };
            };
        };
    };
    patch_promo_backoffice_requests_by_id_assign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    assigned_to?: number;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromoStaffDetail"];
                };
            };
        };
    };
    post_promo_backoffice_requests_by_id_quote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    quote_note?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromoStaffDetail"];
                };
            };
        };
    };
    post_promo_backoffice_requests_by_id_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reject_reason: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromoStaffDetail"];
                };
            };
        };
    };
    get_promo_banners_home: {
        parameters: {
            query?: {
                /** @description At most so many; a bad value is the default */
                limit?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromoBanners"];
                };
            };
        };
    };
    post_promo_requests_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description At most 80 characters of the client. The same call under the same key within 24 hours gets the first answer and does nothing again; another call under it is a 409. */
                "Idempotency-Key"?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @enum {string} */
                    ad_type: "banner_home" | "banner_category" | "banner_search" | "popup_home" | "popup_category" | "featured_top5" | "featured_top10" | "boost_profile" | "push_notification";
                    /** Format: date-time */
                    start_at: string;
                    /** Format: date-time */
                    end_at: string;
                    /** @enum {string} */
                    frequency?: "10s" | "20s" | "30s" | "60s";
                    /** @enum {string} */
                    position?: "first" | "second" | "top5" | "top10" | "normal";
                    target_category?: string;
                    target_city?: string;
                    target_provider?: number;
                    target_portfolio_item?: number;
                    message_title?: string;
                    message_body?: string;
                    redirect_url?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromoCreated"];
                };
            };
        };
    };
    get_promo_requests_my: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromoDetailList"];
                };
            };
        };
    };
    get_promo_requests_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromoDetail"];
                };
            };
        };
    };
    post_promo_requests_by_id_assets: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /**
                     * @default image
                     * @enum {string}
                     */
                    asset_type?: "image" | "video" | "pdf" | "other";
                    title?: string;
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromoAsset"];
                };
            };
        };
    };
    get_provider_services: {
        parameters: {
            query?: {
                /** @description Strapi filters, `filters[field][$operator]=value`: `$eq`, `$ne`, `$in`, `$contains`, `$containsi`, `$startsWith`, `$gt`, `$gte`, `$lt`, `$lte`, `$null`, `$and`, `$or`, `$not`; also through relations */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description `field`, `field:desc`, several by comma: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `title`, `description`, `price_from_minor`, `price_to_minor`, `price_unit`, `is_active` */
                sort?: string;
                /** @description `page` and `pageSize` (25, at most 100), or `start` and `limit`; `withCount=false` leaves the total out */
                pagination?: {
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    limit?: number;
                    withCount?: boolean;
                };
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `title`, `description`, `price_from_minor`, `price_to_minor`, `price_unit`, `is_active` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "title" | "description" | "price_from_minor" | "price_to_minor" | "price_unit" | "is_active") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "title" | "description" | "price_from_minor" | "price_to_minor" | "price_unit" | "is_active")[];
                /** @description What comes along: `provider`, `subcategory`, or `*` for all; nothing of it leads to a row that is not public */
                populate?: ("provider" | "subcategory" | "*") | ("provider" | "subcategory" | "*")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentProviderService"][];
                        meta: {
                            pagination?: components["schemas"]["ContentPagination"];
                        };
                    };
                };
            };
        };
    };
    get_provider_services_id: {
        parameters: {
            query?: {
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `title`, `description`, `price_from_minor`, `price_to_minor`, `price_unit`, `is_active` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "title" | "description" | "price_from_minor" | "price_to_minor" | "price_unit" | "is_active") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "title" | "description" | "price_from_minor" | "price_to_minor" | "price_unit" | "is_active")[];
                /** @description What comes along: `provider`, `subcategory`, or `*` for all; nothing of it leads to a row that is not public */
                populate?: ("provider" | "subcategory" | "*") | ("provider" | "subcategory" | "*")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The document id, or the number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentProviderService"];
                        meta: Record<string, never>;
                    };
                };
            };
        };
    };
    get_providers_categories: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersCategories"];
                };
            };
        };
    };
    get_providers_list: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
                /** @description Contained in the name; Arabic is folded */
                q?: string;
                /** @description Contained in the city; Arabic is folded */
                city?: string;
                /** @description Only of this category */
                category_id?: number;
                /** @description Providers who have picked it; wins over `category_id` */
                subcategory_id?: number;
                /** @description `1`, `true` or `yes`: only those on the map */
                has_location?: string;
                /** @description `1`, `true` or `yes`: only those who take urgent requests */
                accepts_urgent?: string;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    /** @description How many rows the whole list has */
                    "X-Total-Count"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersPublicProfiles"];
                };
            };
        };
    };
    get_providers_me_favorites: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersMediaItems"];
                };
            };
        };
    };
    get_providers_me_favorites_spotlights: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersMediaItems"];
                };
            };
        };
    };
    get_providers_me_followers: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersUserViews"];
                };
            };
        };
    };
    get_providers_me_following: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersPublicProfiles"];
                };
            };
        };
    };
    get_providers_me_likers: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersUserViews"];
                };
            };
        };
    };
    get_providers_me_likes: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersPublicProfiles"];
                };
            };
        };
    };
    get_providers_me_likes_media: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersMediaItems"];
                };
            };
        };
    };
    get_providers_me_likes_spotlights: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersMediaItems"];
                };
            };
        };
    };
    get_providers_me_portfolio: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersMediaItems"];
                };
            };
        };
    };
    post_providers_me_portfolio: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @enum {string} */
                    file_type: "image" | "video";
                    caption?: string | null;
                    /** Format: uuid */
                    upload?: string;
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersAddedItem"];
                };
            };
        };
    };
    get_providers_me_portfolio_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersMediaItem"];
                };
            };
        };
    };
    delete_providers_me_portfolio_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_providers_me_profile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOwnProfile"];
                };
            };
        };
    };
    put_providers_me_profile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    provider_type?: "individual" | "company";
                    display_name?: string;
                    bio?: string;
                    city?: string;
                    years_experience?: number;
                    whatsapp?: string | null;
                    website?: string | null;
                    social_links?: (string | Record<string, never>)[] | null;
                    languages?: (string | Record<string, never>)[] | null;
                    qualifications?: (string | Record<string, never>)[] | null;
                    experiences?: (string | Record<string, never>)[] | null;
                    content_sections?: (string | Record<string, never>)[] | null;
                    lat?: number | null;
                    lng?: number | null;
                    coverage_radius_km?: number;
                    about_details?: string | null;
                    seo_keywords?: string | null;
                    seo_meta_description?: string | null;
                    seo_slug?: string | null;
                    accepts_urgent?: boolean;
                    /** Format: binary */
                    profile_image?: string | null;
                    /** Format: binary */
                    cover_image?: string | null;
                };
                "multipart/form-data": {
                    /** @enum {string} */
                    provider_type?: "individual" | "company";
                    display_name?: string;
                    bio?: string;
                    city?: string;
                    years_experience?: number;
                    whatsapp?: string | null;
                    website?: string | null;
                    social_links?: (string | Record<string, never>)[] | null;
                    languages?: (string | Record<string, never>)[] | null;
                    qualifications?: (string | Record<string, never>)[] | null;
                    experiences?: (string | Record<string, never>)[] | null;
                    content_sections?: (string | Record<string, never>)[] | null;
                    lat?: number | null;
                    lng?: number | null;
                    coverage_radius_km?: number;
                    about_details?: string | null;
                    seo_keywords?: string | null;
                    seo_meta_description?: string | null;
                    seo_slug?: string | null;
                    accepts_urgent?: boolean;
                    /** Format: binary */
                    profile_image?: string;
                    /** Format: binary */
                    cover_image?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOwnProfile"];
                };
            };
        };
    };
    patch_providers_me_profile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    provider_type?: "individual" | "company";
                    display_name?: string;
                    bio?: string;
                    city?: string;
                    years_experience?: number;
                    whatsapp?: string | null;
                    website?: string | null;
                    social_links?: (string | Record<string, never>)[] | null;
                    languages?: (string | Record<string, never>)[] | null;
                    qualifications?: (string | Record<string, never>)[] | null;
                    experiences?: (string | Record<string, never>)[] | null;
                    content_sections?: (string | Record<string, never>)[] | null;
                    lat?: number | null;
                    lng?: number | null;
                    coverage_radius_km?: number;
                    about_details?: string | null;
                    seo_keywords?: string | null;
                    seo_meta_description?: string | null;
                    seo_slug?: string | null;
                    accepts_urgent?: boolean;
                    /** Format: binary */
                    profile_image?: string | null;
                    /** Format: binary */
                    cover_image?: string | null;
                };
                "multipart/form-data": {
                    /** @enum {string} */
                    provider_type?: "individual" | "company";
                    display_name?: string;
                    bio?: string;
                    city?: string;
                    years_experience?: number;
                    whatsapp?: string | null;
                    website?: string | null;
                    social_links?: (string | Record<string, never>)[] | null;
                    languages?: (string | Record<string, never>)[] | null;
                    qualifications?: (string | Record<string, never>)[] | null;
                    experiences?: (string | Record<string, never>)[] | null;
                    content_sections?: (string | Record<string, never>)[] | null;
                    lat?: number | null;
                    lng?: number | null;
                    coverage_radius_km?: number;
                    about_details?: string | null;
                    seo_keywords?: string | null;
                    seo_meta_description?: string | null;
                    seo_slug?: string | null;
                    accepts_urgent?: boolean;
                    /** Format: binary */
                    profile_image?: string;
                    /** Format: binary */
                    cover_image?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOwnProfile"];
                };
            };
        };
    };
    get_providers_me_services: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOwnServices"];
                };
            };
        };
    };
    post_providers_me_services: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    subcategory_id: number;
                    description?: string | null;
                    /**
                     * Format: decimal
                     * @description from 0.00 to 99999999.99
                     */
                    price_from?: string | null;
                    /**
                     * Format: decimal
                     * @description from 0.00 to 99999999.99
                     */
                    price_to?: string | null;
                    /** @enum {string} */
                    price_unit?: "fixed" | "starting_from" | "hour" | "day" | "negotiable";
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOwnService"];
                };
            };
        };
    };
    get_providers_me_services_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOwnService"];
                };
            };
        };
    };
    put_providers_me_services_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    title?: string;
                    subcategory_id?: number;
                    description?: string | null;
                    /**
                     * Format: decimal
                     * @description from 0.00 to 99999999.99
                     */
                    price_from?: string | null;
                    /**
                     * Format: decimal
                     * @description from 0.00 to 99999999.99
                     */
                    price_to?: string | null;
                    /** @enum {string} */
                    price_unit?: "fixed" | "starting_from" | "hour" | "day" | "negotiable";
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOwnService"];
                };
            };
        };
    };
    delete_providers_me_services_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    patch_providers_me_services_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    title?: string;
                    subcategory_id?: number;
                    description?: string | null;
                    /**
                     * Format: decimal
                     * @description from 0.00 to 99999999.99
                     */
                    price_from?: string | null;
                    /**
                     * Format: decimal
                     * @description from 0.00 to 99999999.99
                     */
                    price_to?: string | null;
                    /** @enum {string} */
                    price_unit?: "fixed" | "starting_from" | "hour" | "day" | "negotiable";
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOwnService"];
                };
            };
        };
    };
    get_providers_me_spotlights: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersMediaItems"];
                };
            };
        };
    };
    post_providers_me_spotlights: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @enum {string} */
                    file_type: "image" | "video";
                    caption?: string | null;
                    /** Format: uuid */
                    upload?: string;
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersAddedItem"];
                };
            };
        };
    };
    get_providers_me_spotlights_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersMediaItem"];
                };
            };
        };
    };
    delete_providers_me_spotlights_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_providers_me_subcategories: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersPickedIds"];
                };
            };
        };
    };
    put_providers_me_subcategories: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subcategory_ids: number[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersPickedIds"];
                };
            };
        };
    };
    post_providers_portfolio_by_item_like: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the item */
                item: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOk"];
                };
            };
        };
    };
    post_providers_portfolio_by_item_save: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the item */
                item: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOk"];
                };
            };
        };
    };
    post_providers_portfolio_by_item_unlike: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the item */
                item: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOk"];
                };
            };
        };
    };
    post_providers_portfolio_by_item_unsave: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the item */
                item: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOk"];
                };
            };
        };
    };
    post_providers_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    provider_type: "individual" | "company";
                    display_name: string;
                    bio: string;
                    city: string;
                    years_experience?: number;
                    whatsapp?: string | null;
                    website?: string | null;
                    social_links?: (string | Record<string, never>)[] | null;
                    languages?: (string | Record<string, never>)[] | null;
                    qualifications?: (string | Record<string, never>)[] | null;
                    experiences?: (string | Record<string, never>)[] | null;
                    content_sections?: (string | Record<string, never>)[] | null;
                    lat?: number | null;
                    lng?: number | null;
                    coverage_radius_km?: number;
                    about_details?: string | null;
                    seo_keywords?: string | null;
                    seo_meta_description?: string | null;
                    seo_slug?: string | null;
                    accepts_urgent?: boolean;
                    /** Format: binary */
                    profile_image?: string | null;
                    /** Format: binary */
                    cover_image?: string | null;
                    subcategory_ids?: number[] | null;
                };
                "multipart/form-data": {
                    /** @enum {string} */
                    provider_type: "individual" | "company";
                    display_name: string;
                    bio: string;
                    city: string;
                    years_experience?: number;
                    whatsapp?: string | null;
                    website?: string | null;
                    social_links?: (string | Record<string, never>)[] | null;
                    languages?: (string | Record<string, never>)[] | null;
                    qualifications?: (string | Record<string, never>)[] | null;
                    experiences?: (string | Record<string, never>)[] | null;
                    content_sections?: (string | Record<string, never>)[] | null;
                    lat?: number | null;
                    lng?: number | null;
                    coverage_radius_km?: number;
                    about_details?: string | null;
                    seo_keywords?: string | null;
                    seo_meta_description?: string | null;
                    seo_slug?: string | null;
                    accepts_urgent?: boolean;
                    /** Format: binary */
                    profile_image?: string;
                    /** Format: binary */
                    cover_image?: string;
                    subcategory_ids?: number[] | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersRegistered"];
                };
            };
        };
    };
    post_providers_spotlights_by_item_like: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the item */
                item: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOk"];
                };
            };
        };
    };
    post_providers_spotlights_by_item_save: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the item */
                item: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOk"];
                };
            };
        };
    };
    post_providers_spotlights_by_item_unlike: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the item */
                item: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOk"];
                };
            };
        };
    };
    post_providers_spotlights_by_item_unsave: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the item */
                item: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOk"];
                };
            };
        };
    };
    get_providers_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersPublicProfile"];
                };
            };
        };
    };
    post_providers_by_id_follow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOk"];
                };
            };
        };
    };
    get_providers_by_id_followers: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersUserViews"];
                };
            };
        };
    };
    get_providers_by_id_following: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersPublicProfiles"];
                };
            };
        };
    };
    post_providers_by_id_like: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOk"];
                };
            };
        };
    };
    get_providers_by_id_portfolio: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersMediaItems"];
                };
            };
        };
    };
    get_providers_by_id_services: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersPublicServices"];
                };
            };
        };
    };
    get_providers_by_id_spotlights: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersMediaItems"];
                };
            };
        };
    };
    get_providers_by_id_stats: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersStats"];
                };
            };
        };
    };
    get_providers_by_id_subcategories: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersSubcategories"];
                };
            };
        };
    };
    post_providers_by_id_unfollow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOk"];
                };
            };
        };
    };
    post_providers_by_id_unlike: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersOk"];
                };
            };
        };
    };
    get_regions: {
        parameters: {
            query?: {
                /** @description Strapi filters, `filters[field][$operator]=value`: `$eq`, `$ne`, `$in`, `$contains`, `$containsi`, `$startsWith`, `$gt`, `$gte`, `$lt`, `$lte`, `$null`, `$and`, `$or`, `$not`; also through relations */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description `field`, `field:desc`, several by comma: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `name`, `name_en`, `sort_order` */
                sort?: string;
                /** @description `page` and `pageSize` (25, at most 100), or `start` and `limit`; `withCount=false` leaves the total out */
                pagination?: {
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    limit?: number;
                    withCount?: boolean;
                };
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `name`, `name_en`, `sort_order` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "sort_order") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "sort_order")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentRegion"][];
                        meta: {
                            pagination?: components["schemas"]["ContentPagination"];
                        };
                    };
                };
            };
        };
    };
    get_regions_id: {
        parameters: {
            query?: {
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `name`, `name_en`, `sort_order` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "sort_order") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "sort_order")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The document id, or the number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentRegion"];
                        meta: Record<string, never>;
                    };
                };
            };
        };
    };
    get_reviews_providers_by_provider_id_rating: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the provider profile */
                provider_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsSummary"];
                };
            };
        };
    };
    get_reviews_providers_by_provider_id_reviews: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page: 20 unless given, at most 100 */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the provider profile */
                provider_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsReviewList"];
                };
            };
        };
    };
    post_reviews_requests_by_request_id_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the request */
                request_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response_speed: number;
                    cost_value: number;
                    quality: number;
                    credibility: number;
                    on_time: number;
                    comment?: string | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsCreated"];
                };
            };
        };
    };
    post_reviews_reviews_by_review_id_provider_reply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the review */
                review_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    provider_reply: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsReply"];
                };
            };
        };
    };
    delete_reviews_reviews_by_review_id_provider_reply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the review */
                review_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsCreated"];
                };
            };
        };
    };
    get_service_categories: {
        parameters: {
            query?: {
                /** @description Strapi filters, `filters[field][$operator]=value`: `$eq`, `$ne`, `$in`, `$contains`, `$containsi`, `$startsWith`, `$gt`, `$gte`, `$lt`, `$lte`, `$null`, `$and`, `$or`, `$not`; also through relations */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description `field`, `field:desc`, several by comma: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `name`, `name_en`, `is_active` */
                sort?: string;
                /** @description `page` and `pageSize` (25, at most 100), or `start` and `limit`; `withCount=false` leaves the total out */
                pagination?: {
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    limit?: number;
                    withCount?: boolean;
                };
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `name`, `name_en`, `is_active` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "is_active") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "is_active")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentServiceCategory"][];
                        meta: {
                            pagination?: components["schemas"]["ContentPagination"];
                        };
                    };
                };
            };
        };
    };
    get_service_categories_id: {
        parameters: {
            query?: {
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `name`, `name_en`, `is_active` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "is_active") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "is_active")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The document id, or the number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentServiceCategory"];
                        meta: Record<string, never>;
                    };
                };
            };
        };
    };
    get_service_subcategories: {
        parameters: {
            query?: {
                /** @description Strapi filters, `filters[field][$operator]=value`: `$eq`, `$ne`, `$in`, `$contains`, `$containsi`, `$startsWith`, `$gt`, `$gte`, `$lt`, `$lte`, `$null`, `$and`, `$or`, `$not`; also through relations */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description `field`, `field:desc`, several by comma: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `name`, `name_en`, `is_active` */
                sort?: string;
                /** @description `page` and `pageSize` (25, at most 100), or `start` and `limit`; `withCount=false` leaves the total out */
                pagination?: {
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    limit?: number;
                    withCount?: boolean;
                };
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `name`, `name_en`, `is_active` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "is_active") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "is_active")[];
                /** @description What comes along: `category`, or `*` for all; nothing of it leads to a row that is not public */
                populate?: ("category" | "*") | ("category" | "*")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentServiceSubcategory"][];
                        meta: {
                            pagination?: components["schemas"]["ContentPagination"];
                        };
                    };
                };
            };
        };
    };
    get_service_subcategories_id: {
        parameters: {
            query?: {
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `name`, `name_en`, `is_active` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "is_active") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "name" | "name_en" | "is_active")[];
                /** @description What comes along: `category`, or `*` for all; nothing of it leads to a row that is not public */
                populate?: ("category" | "*") | ("category" | "*")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The document id, or the number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentServiceSubcategory"];
                        meta: Record<string, never>;
                    };
                };
            };
        };
    };
    get_spotlight_items: {
        parameters: {
            query?: {
                /** @description Strapi filters, `filters[field][$operator]=value`: `$eq`, `$ne`, `$in`, `$contains`, `$containsi`, `$startsWith`, `$gt`, `$gte`, `$lt`, `$lte`, `$null`, `$and`, `$or`, `$not`; also through relations */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description `field`, `field:desc`, several by comma: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `file_type`, `caption` */
                sort?: string;
                /** @description `page` and `pageSize` (25, at most 100), or `start` and `limit`; `withCount=false` leaves the total out */
                pagination?: {
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    limit?: number;
                    withCount?: boolean;
                };
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `file_type`, `caption` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "file_type" | "caption") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "file_type" | "caption")[];
                /** @description What comes along: `provider`, `file`, `thumbnail`, or `*` for all; nothing of it leads to a row that is not public */
                populate?: ("provider" | "file" | "thumbnail" | "*") | ("provider" | "file" | "thumbnail" | "*")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentSpotlightItem"][];
                        meta: {
                            pagination?: components["schemas"]["ContentPagination"];
                        };
                    };
                };
            };
        };
    };
    get_spotlight_items_id: {
        parameters: {
            query?: {
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `file_type`, `caption` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "file_type" | "caption") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "file_type" | "caption")[];
                /** @description What comes along: `provider`, `file`, `thumbnail`, or `*` for all; nothing of it leads to a row that is not public */
                populate?: ("provider" | "file" | "thumbnail" | "*") | ("provider" | "file" | "thumbnail" | "*")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The document id, or the number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentSpotlightItem"];
                        meta: Record<string, never>;
                    };
                };
            };
        };
    };
    get_subscription_plans: {
        parameters: {
            query?: {
                /** @description Strapi filters, `filters[field][$operator]=value`: `$eq`, `$ne`, `$in`, `$contains`, `$containsi`, `$startsWith`, `$gt`, `$gte`, `$lt`, `$lte`, `$null`, `$and`, `$or`, `$not`; also through relations */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description `field`, `field:desc`, several by comma: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `code`, `title`, `title_en`, `description`, `description_en`, `period`, `price_minor`, `verify_blue`, `verify_green`, `promo_ads`, `priority_support`, `extra_uploads`, `advanced_analytics`, `is_active` */
                sort?: string;
                /** @description `page` and `pageSize` (25, at most 100), or `start` and `limit`; `withCount=false` leaves the total out */
                pagination?: {
                    page?: number;
                    pageSize?: number;
                    start?: number;
                    limit?: number;
                    withCount?: boolean;
                };
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `code`, `title`, `title_en`, `description`, `description_en`, `period`, `price_minor`, `verify_blue`, `verify_green`, `promo_ads`, `priority_support`, `extra_uploads`, `advanced_analytics`, `is_active` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "code" | "title" | "title_en" | "description" | "description_en" | "period" | "price_minor" | "verify_blue" | "verify_green" | "promo_ads" | "priority_support" | "extra_uploads" | "advanced_analytics" | "is_active") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "code" | "title" | "title_en" | "description" | "description_en" | "period" | "price_minor" | "verify_blue" | "verify_green" | "promo_ads" | "priority_support" | "extra_uploads" | "advanced_analytics" | "is_active")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentSubscriptionPlan"][];
                        meta: {
                            pagination?: components["schemas"]["ContentPagination"];
                        };
                    };
                };
            };
        };
    };
    get_subscription_plans_id: {
        parameters: {
            query?: {
                /** @description Only these fields: `id`, `documentId`, `createdAt`, `updatedAt`, `publishedAt`, `code`, `title`, `title_en`, `description`, `description_en`, `period`, `price_minor`, `verify_blue`, `verify_green`, `promo_ads`, `priority_support`, `extra_uploads`, `advanced_analytics`, `is_active` */
                fields?: ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "code" | "title" | "title_en" | "description" | "description_en" | "period" | "price_minor" | "verify_blue" | "verify_green" | "promo_ads" | "priority_support" | "extra_uploads" | "advanced_analytics" | "is_active") | ("id" | "documentId" | "createdAt" | "updatedAt" | "publishedAt" | "code" | "title" | "title_en" | "description" | "description_en" | "period" | "price_minor" | "verify_blue" | "verify_green" | "promo_ads" | "priority_support" | "extra_uploads" | "advanced_analytics" | "is_active")[];
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The document id, or the number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContentSubscriptionPlan"];
                        meta: Record<string, never>;
                    };
                };
            };
        };
    };
    get_subscriptions_my: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionsSubscriptionList"];
                };
            };
        };
    };
    get_subscriptions_plans: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionsPlanList"];
                };
            };
        };
    };
    post_subscriptions_subscribe_by_plan_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description At most 80 characters of the client. The same call under the same key within 24 hours gets the first answer and does nothing again; another call under it is a 409. */
                "Idempotency-Key"?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the plan */
                plan_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The same subscription waits for payment already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionsSubscription"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionsSubscription"];
                };
            };
        };
    };
    get_support_backoffice_tickets: {
        parameters: {
            query?: {
                /** @description Only rows in this status; an unknown one finds nothing */
                status?: string;
                /** @description Only of this type; an unknown one finds nothing */
                type?: string;
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page: 20 unless given, at most 100 */
                page_size?: number;
                /** @description Only of this priority; an unknown one finds nothing */
                priority?: string;
                /** @description Contained in code or description */
                q?: string;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportTicketList"];
                };
            };
        };
    };
    patch_support_backoffice_tickets_by_id_assign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    assigned_team?: number | null;
                    assigned_to?: number | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportTicketDetail"];
                };
            };
        };
    };
    patch_support_backoffice_tickets_by_id_status: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "new" | "in_progress" | "returned" | "closed";
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportTicketDetail"];
                };
            };
        };
    };
    get_support_teams: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportTeamList"];
                };
            };
        };
    };
    post_support_tickets_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    ticket_type: "tech" | "subs" | "verify" | "suggest" | "ads" | "complaint" | "extras";
                    description: string;
                    priority?: ("low" | "normal" | "high") | null;
                    reported_kind?: string | null;
                    reported_object_id?: string | null;
                    reported_user?: number | null;
                    assigned_team?: string | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCreatedTicket"];
                };
            };
        };
    };
    get_support_tickets_my: {
        parameters: {
            query?: {
                /** @description Only rows in this status; an unknown one finds nothing */
                status?: string;
                /** @description Only of this type; an unknown one finds nothing */
                type?: string;
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page: 20 unless given, at most 100 */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportTicketList"];
                };
            };
        };
    };
    get_support_tickets_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportTicketDetail"];
                };
            };
        };
    };
    post_support_tickets_by_id_attachments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportAttachment"];
                };
            };
        };
    };
    post_support_tickets_by_id_comments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    is_internal?: boolean | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportComment"];
                };
            };
        };
    };
    post_uploads_direct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file_name: string;
                    size: number;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadsDirectUpload"];
                };
            };
        };
    };
    put_uploads_direct_by_id: {
        parameters: {
            query?: {
                /** @description Unix time at which the address ends */
                expires?: string;
                /** @description Whoever holds it may call */
                signature?: string;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    post_v1_auth_login: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorsLoginAnswer"];
                };
            };
        };
    };
    get_v1_auth_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorsMe"];
                };
            };
        };
    };
    patch_v1_auth_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    theme_preference?: ("dark" | "light" | "corporate") | null;
                    password?: string | null;
                    current_password?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorsMe"];
                };
            };
        };
    };
    get_v1_chat_conversations: {
        parameters: {
            query?: {
                /** @description Only open or only closed ones */
                status?: "open" | "closed";
                /** @description 1 to 100, 50 unless given */
                limit?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatConversation"][];
                };
            };
        };
    };
    patch_v1_chat_conversations_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status?: "open" | "closed";
                    assigned_to?: number | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatConversation"];
                };
            };
        };
    };
    post_v1_chat_conversations_by_id_messages: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatStaffMessage"];
                };
            };
        };
    };
    get_v1_chat_history: {
        parameters: {
            query?: {
                /** @description 1 to 200, 50 unless given */
                limit?: number;
                /** @description Only of this channel */
                channel?: "internal" | "public" | "whatsapp";
                /** @description Only of this conversation */
                conversation?: string;
                /** @description Only rows with a smaller id: the next page backwards */
                before_id?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatHistoryItem"][];
                };
            };
        };
    };
    post_v1_chat_ws_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatTicket"];
                };
            };
        };
    };
    get_v1_logs: {
        parameters: {
            query?: {
                /** @description Only of this user */
                user_id?: number;
                /** @description Only of this action */
                action?: string;
                /** @description Only from this time on */
                since?: string;
                /** @description Rows of a page; a bad value is the default, a larger one than allowed is cut */
                limit?: number;
                /** @description Only rows with a smaller id: the next page backwards */
                before_id?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorsLogs"];
                };
            };
        };
    };
    get_v1_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsSettings"];
                };
            };
        };
    };
    post_v1_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    values: {
                        /** @enum {string} */
                        key: "ZID_TOKEN" | "ZID_MANAGER_TOKEN" | "ZID_STORE_ID" | "OPENAI_API_KEY" | "WA_TOKEN" | "WA_APP_SECRET" | "WA_VERIFY_TOKEN" | "WA_PHONE_ID" | "EMAIL_TOKENS";
                        value: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsUpdated"];
                };
            };
        };
    };
    get_v1_system_status: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemStatusStatus"];
                };
            };
        };
    };
    get_v1_users: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorsOperators"];
                };
            };
        };
    };
    post_v1_users: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                    role?: ("admin" | "employee") | null;
                    theme_preference?: ("dark" | "light" | "corporate") | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorsOperator"];
                };
            };
        };
    };
    put_v1_users_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    password?: string | null;
                    role?: ("admin" | "employee") | null;
                    theme_preference?: ("dark" | "light" | "corporate") | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorsOperator"];
                };
            };
        };
    };
    patch_verification_backoffice_documents_by_doc_id_decision: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the document */
                doc_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    is_approved: boolean;
                    decision_note?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationDone"];
                };
            };
        };
    };
    get_verification_backoffice_requests: {
        parameters: {
            query?: {
                /** @description Only rows in this status; an unknown one finds nothing */
                status?: string;
                /** @description Contained in code or the requester's phone */
                q?: string;
                /** @description Number of the page, from 1 */
                page?: number;
                /** @description Rows of a page: 20 unless given, at most 100 */
                page_size?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationStaffList"];
                };
            };
        };
    };
    patch_verification_backoffice_requests_by_id_assign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    assigned_to?: number;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationStaffDetail"];
                };
            };
        };
    };
    post_verification_backoffice_requests_by_id_finalize: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationStaffDetail"];
                };
            };
        };
    };
    patch_verification_backoffice_requirements_by_req_id_decision: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the item */
                req_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    is_approved: boolean;
                    decision_note?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationDone"];
                };
            };
        };
    };
    post_verification_requests_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description At most 80 characters of the client. The same call under the same key within 24 hours gets the first answer and does nothing again; another call under it is a 409. */
                "Idempotency-Key"?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    badge_type?: "blue" | "green";
                    requirements?: {
                        /** @enum {string} */
                        badge_type: "blue" | "green";
                        code: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationCreated"];
                };
            };
        };
    };
    get_verification_requests_my: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationDetailList"];
                };
            };
        };
    };
    get_verification_requests_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationDetail"];
                };
            };
        };
    };
    post_verification_requests_by_id_documents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** @enum {string} */
                    doc_type?: "id" | "cr" | "iban" | "license" | "other" | "national_id" | "certificate";
                    title?: string;
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationDocument"];
                };
            };
        };
    };
    post_verification_requests_by_id_requirements_by_req_id_attachments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
                /** @description Id of the item */
                req_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationAttachment"];
                };
            };
        };
    };
    get_wallet: {
        parameters: {
            query?: {
                /** @description ISO 4217 code, one of the setting `CURRENCIES`; `EGP` unless given */
                currency?: string;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletWallet"];
                };
            };
        };
    };
    get_wallet_balance_history: {
        parameters: {
            query?: {
                /** @description ISO 4217 code, one of the setting `CURRENCIES`; `EGP` unless given */
                currency?: string;
                /** @description First day, `YYYY-MM-DD`, in UTC */
                date_from?: string;
                /** @description Last day, `YYYY-MM-DD`, in UTC */
                date_to?: string;
                /** @description 100 unless given, which is also the most */
                limit?: number;
                /** @description Rows to skip */
                offset?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletHistory"];
                };
            };
        };
    };
    post_wallet_deposit: {
        parameters: {
            query?: {
                /** @description ISO 4217 code, one of the setting `CURRENCIES`; `EGP` unless given */
                currency?: string;
            };
            header?: {
                /** @description At most 80 characters of the client. The same call under the same key within 24 hours gets the first answer and does nothing again; another call under it is a 409. */
                "Idempotency-Key"?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: decimal
                     * @description from 0.01 to 99999999.99
                     */
                    amount: string;
                    description?: string;
                    idempotency_key?: string;
                    user_id?: number | null;
                    /** @enum {string} */
                    payment_method?: "credit_card" | "bank_transfer";
                    return_url?: string;
                };
            };
        };
        responses: {
            /** @description Staff: the wallet was credited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletMoved"];
                };
            };
            /** @description The payment was started */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletTopupStarted"];
                };
            };
            /** @description The amount waits for the approval of another staff member */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletWaits"];
                };
            };
        };
    };
    get_wallet_transactions: {
        parameters: {
            query?: {
                /** @description ISO 4217 code, one of the setting `CURRENCIES`; `EGP` unless given */
                currency?: string;
                /** @description First day, `YYYY-MM-DD`, in UTC */
                date_from?: string;
                /** @description Last day, `YYYY-MM-DD`, in UTC */
                date_to?: string;
                /** @description 20 unless given; more than 100 is 100 */
                limit?: number;
                /** @description Rows to skip */
                offset?: number;
                /** @description Only of this type; an unknown one finds nothing */
                type?: string;
                /** @description Only rows in this status; an unknown one finds nothing */
                status?: string;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletTransactions"];
                };
            };
        };
    };
    post_wallet_withdraw: {
        parameters: {
            query?: {
                /** @description ISO 4217 code, one of the setting `CURRENCIES`; `EGP` unless given */
                currency?: string;
            };
            header?: {
                /** @description At most 80 characters of the client. The same call under the same key within 24 hours gets the first answer and does nothing again; another call under it is a 409. */
                "Idempotency-Key"?: string;
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: decimal
                     * @description from 0.01 to 99999999.99
                     */
                    amount: string;
                    description?: string;
                    idempotency_key?: string;
                    user_id?: number | null;
                    destination: {
                        /** @enum {unknown} */
                        type?: "bank" | "mobile_wallet";
                        account?: unknown;
                        holder_name?: unknown;
                        bank_name?: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Staff: the wallet was debited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletMoved"];
                };
            };
            /** @description The amount is held */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletWithdrawalAsked"];
                };
            };
            /** @description The amount waits for the approval of another staff member */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletWaits"];
                };
            };
        };
    };
    get_wallet_withdrawals: {
        parameters: {
            query?: {
                /** @description ISO 4217 code, one of the setting `CURRENCIES`; `EGP` unless given */
                currency?: string;
                /** @description Only rows in this status; an unknown one finds nothing */
                status?: string;
                /** @description 20 unless given; more than 100 is 100 */
                limit?: number;
                /** @description Rows to skip */
                offset?: number;
            };
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletWithdrawals"];
                };
            };
        };
    };
    post_wallet_withdrawals_by_id_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: `ar` (default), `en` or `fa` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the row */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletCancelled"];
                };
            };
        };
    };
}
