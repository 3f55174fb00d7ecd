// Payments that are about to be set again, or are gone.
// Tells whom they named, so that nodes nothing holds can go.
UNWIND $ids AS gone
MATCH (a)-[p:PAID]->(b)
WHERE p.paymentId = gone
DELETE p
RETURN [a.id, b.id] AS ids
