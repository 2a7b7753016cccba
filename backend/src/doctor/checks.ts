/** One thing that must hold of the store's tables; the query answers what breaks it. */
export type DoctorCheck = {
  name: string;
  /** What holds when nothing is found. */
  says: string;
  /** Answers `id` and, where it helps, `why`, of each row that breaks it. `:demo` is given by `examine.ts`. */
  broken: string;
  /** Counts what was looked at. */
  looked: string;
};

/** Orders with something in them that asks for a license; a variant of no known class asks for one. */
const RESTRICTED = `
  restricted as (
    select distinct o.id, o.status
    from "order" o
    join order_item i on i.order_id = o.id and i.version = o.version
      and i.deleted_at is null and i.quantity > 0
    join order_line_item l on l.id = i.item_id
    left join product_product_variant_devices_device_spec v
      on v.product_variant_id = l.variant_id and v.deleted_at is null
    left join device_spec d on d.id = v.device_spec_id and d.deleted_at is null
    where not o.is_draft_order and o.deleted_at is null
      and coalesce(d.restriction_class, 'unknown') <> 'none'
  )`;

/** Decisions and holds by order, whether they were keyed by it or by the cart it came from. */
const DECISIONS = `
  decision as (
    select coalesce(d.order_id, c.order_id) as of_order, d.seq, d.outcome, d.decided_at
    from license_decision d
    left join order_cart c on c.cart_id = d.cart_id and c.deleted_at is null
  )`;

const HOLDS = `
  hold as (
    select coalesce(h.order_id, c.order_id) as of_order, h.kind, h.opened_at, h.closed_at
    from order_hold h
    left join order_cart c on c.cart_id = h.cart_id and c.deleted_at is null
    where h.deleted_at is null
  )`;

const NEWEST = `
  newest as (
    select distinct on (of_order) of_order, outcome, decided_at
    from decision where of_order is not null order by of_order, seq desc
  )`;

const PARCELS = `
  parcel as (
    select f.id, l.order_id as of_order, f.created_at
    from fulfillment f join order_fulfillment l on l.fulfillment_id = f.id and l.deleted_at is null
    where f.canceled_at is null and f.deleted_at is null
  )`;

const CAPTURES = `
  taken as (
    select c.id, l.order_id as of_order, c.created_at
    from capture c
    join payment p on p.id = c.payment_id
    join order_payment_collection l
      on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
    where c.deleted_at is null
  )`;

/** What happened to an order while one of its holds was open, or before its newest clear. */
const whileHeld = (table: "parcel" | "taken") => `
  select t.id, 'while ' || h.kind || ' hold was open on ' || t.of_order as why
  from ${table} t join hold h on h.of_order = t.of_order
  where t.created_at >= h.opened_at and (h.closed_at is null or t.created_at < h.closed_at)
  union
  select t.id, 'not cleared: ' || t.of_order
  from ${table} t join restricted r on r.id = t.of_order
  where 'clear' is distinct from (
    select d.outcome from decision d
    where d.of_order = t.of_order and d.decided_at <= t.created_at order by d.seq desc limit 1
  )`;

/** The store's invariants, the audit chain apart. */
export const checks: readonly DoctorCheck[] = [
  {
    name: "restricted-orders-decided",
    says: "every restricted order has a stored clear or hold",
    looked: `with ${RESTRICTED} select count(*) from restricted`,
    broken: `with ${RESTRICTED}, ${DECISIONS}
      select r.id from restricted r
      where not exists (
        select from decision d where d.of_order = r.id and d.outcome in ('clear', 'hold')
      )`,
  },
  {
    name: "held-orders-not-fulfilled",
    says: "no parcel was made of an order on hold",
    looked: `with ${PARCELS} select count(*) from parcel`,
    broken: `with ${RESTRICTED}, ${DECISIONS}, ${HOLDS}, ${PARCELS} ${whileHeld("parcel")}`,
  },
  {
    name: "held-orders-not-captured",
    says: "no payment was taken of an order on hold",
    looked: `with ${CAPTURES} select count(*) from taken`,
    broken: `with ${RESTRICTED}, ${DECISIONS}, ${HOLDS}, ${CAPTURES} ${whileHeld("taken")}`,
  },
  {
    name: "holds-agree-with-decisions",
    says: "a license hold is open where the newest decision is no clear, and nowhere else",
    looked: `with ${HOLDS} select count(*) from hold where of_order is not null`,
    broken: `with ${RESTRICTED}, ${DECISIONS}, ${HOLDS}, ${NEWEST}
      select o.id, 'newest decision ' || n.outcome || ', open hold ' || (h.of_order is not null) as why
      from newest n
      join "order" o on o.id = n.of_order and o.status <> 'canceled' and o.deleted_at is null
      left join (
        select distinct of_order from hold where closed_at is null and kind = 'license'
      ) h on h.of_order = o.id
      where (n.outcome = 'clear') = (h.of_order is not null)`,
  },
  {
    name: "canceled-orders-free",
    says: "a canceled order has no open hold, no live authorisation and no reservation",
    looked: `select count(*) from "order" where status = 'canceled' and deleted_at is null`,
    broken: `with ${HOLDS}, canceled as (
        select id from "order" where status = 'canceled' and deleted_at is null
      )
      select c.id, h.kind || ' hold is open' as why
      from canceled c join hold h on h.of_order = c.id and h.closed_at is null
      union
      select c.id, 'payment ' || p.id || ' is neither voided nor taken'
      from canceled c
      join order_payment_collection l on l.order_id = c.id and l.deleted_at is null
      join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
      where p.canceled_at is null and p.captured_at is null
        and not exists (select from capture k where k.payment_id = p.id)
      union
      select c.id, 'reservation ' || s.id || ' is not returned'
      from canceled c
      join order_item i on i.order_id = c.id and i.deleted_at is null
      join reservation_item s on s.line_item_id = i.item_id and s.deleted_at is null`,
  },
  {
    name: "refused-orders-ended",
    says: "an order that was refused an hour ago or more is canceled, unless shipped or paid for",
    looked: `with ${DECISIONS}, ${NEWEST} select count(*) from newest`,
    broken: `with ${DECISIONS}, ${NEWEST}, ${PARCELS}, ${CAPTURES}
      select o.id, 'refused, and stands as ' || o.status as why
      from newest n
      join "order" o on o.id = n.of_order and o.status <> 'canceled' and o.deleted_at is null
      where n.outcome = 'refuse' and n.decided_at < now() - interval '1 hour'
        and not exists (select from parcel p where p.of_order = o.id)
        and not exists (select from taken t where t.of_order = o.id)`,
  },
  {
    name: "verified-by-a-person",
    says: "every verified license was verified by a person, or renews one that was",
    looked: `select count(*) from credential where status = 'verified' and deleted_at is null`,
    broken: `select c.id from credential c
      where c.status = 'verified' and c.deleted_at is null and not exists (
        select from license_audit a
        where a.subject_id = c.id and a.action = 'credential.verified'
          and (a.actor like 'user:%' or (:demo and a.actor = 'system:seed'))
      ) and not exists (
        select from license_audit a
        join credential p on p.id <> c.id and p.customer_id = c.customer_id and p.kind = c.kind
          and p.profession = c.profession and p.jurisdiction = c.jurisdiction
          -- What its owner erased has no number to compare any more.
          and (p.number_normalized = c.number_normalized or p.number = c.number)
        join license_audit v on v.subject_id = p.id and v.seq < a.seq
          and v.action = 'credential.verified' and v.actor like 'user:%'
        where a.subject_id = c.id and a.action = 'credential.verified'
          and a.actor = 'system:npi-registry'
      )`,
  },
  {
    name: "decisions-agree-with-audit",
    says: "every decision stands in the audit log as it was made",
    looked: "select count(*) from license_decision",
    broken: `select coalesce(d.id, a.id) as id, 'entry ' || coalesce(d.seq, a.seq) as why
      from license_decision d
      full join (select * from license_audit where action = 'decision.recorded') a on a.seq = d.seq
      where d.id is null or a.id is null
        or a.details->>'outcome' is distinct from d.outcome
        or a.details->'reasons' is distinct from to_jsonb(d.reasons)
        or a.details->'inputs' is distinct from d.inputs
        or a.details->>'rule' is distinct from d.rule_id
        or a.details->>'rules_version' is distinct from d.rules_version
        or a.details->>'credential' is distinct from d.credential_id
        or a.details->>'determination' is distinct from d.determination_id
        or a.subject_id is distinct from coalesce(d.order_id, d.cart_id, d.customer_id, 'none')
        or a.actor is distinct from d.actor`,
  },
];
