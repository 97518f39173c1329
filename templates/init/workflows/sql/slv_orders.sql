SELECT
  CAST(ordered_at AS TIMESTAMP) AS ordered_at,
  order_id,
  customer,
  amount
FROM
  {df}
