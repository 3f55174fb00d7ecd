// Removes every node of ours, in small transactions.
// Only nodes with our marker; run before a rebuild.
MATCH (n:Throughline)
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
