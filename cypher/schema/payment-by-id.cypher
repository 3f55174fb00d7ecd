// A payment is found again when it changes.
// Relationship keys cannot be constrained in Community.
CREATE INDEX paymentId IF NOT EXISTS FOR ()-[p:PAID]-() ON (p.paymentId)
