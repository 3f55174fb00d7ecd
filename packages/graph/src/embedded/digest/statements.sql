-- Every stated relation.
SELECT t.id, f.id, s.id, a.id, t.relation, b.id, '["ledger","document","told","list","suggested"]' ->> t.basis
FROM statement t JOIN caseFile f ON f.n = t.caseFile JOIN scope s ON s.n = t.scope JOIN identifier a ON a.n = t.subject JOIN identifier b ON b.n = t.object
ORDER BY t.id
