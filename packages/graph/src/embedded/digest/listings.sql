-- Every entry of an organisation's own list.
SELECT i.id, s.id, '["ordinary","known-service","placeholder","own-organisation"]' ->> l.standing FROM listing l JOIN identifier i ON i.n = l.identifier JOIN scope s ON s.n = l.scope ORDER BY i.id, s.id
