// In how many visible case files an identifier is said to be held and controlled by whom.
// These are claims of accounts, not findings; the protected one rules until an approver decides.
MATCH (:Identifier {id: $id})-[r:SEEN_IN]->(:CaseFile)
WHERE r.scope IN $scopes
RETURN r.heldBy AS heldBy, r.controlledBy AS controlledBy, count(*) AS caseFiles
ORDER BY heldBy, controlledBy
