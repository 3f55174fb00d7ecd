-- Every same-person judgement.
SELECT j.id, s.id, a.id, b.id FROM samePerson j JOIN scope s ON s.n = j.scope JOIN caseFile a ON a.n = j.a JOIN caseFile b ON b.n = j.b ORDER BY j.id
