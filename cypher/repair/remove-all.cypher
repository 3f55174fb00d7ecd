// Removes every node of ours but the mark, in small transactions.
// Only nodes with our marker; run before a rebuild.
MATCH (n:Throughline)
WHERE NOT n:GraphPosition
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
