-- Identifiers, with the bound that plans.
SELECT id, kind, namespace, isProtected, '["ordinary","known-service","placeholder","own-organisation"]' ->> standing, bound FROM identifier ORDER BY id
