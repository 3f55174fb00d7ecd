-- Every same-as judgement.
SELECT j.id, s.id, a.id, b.id FROM sameAs j JOIN scope s ON s.n = j.scope JOIN identifier a ON a.n = j.a JOIN identifier b ON b.n = j.b ORDER BY j.id
