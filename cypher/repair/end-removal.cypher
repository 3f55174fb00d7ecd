// Removes the mark: the graph is empty.
// A projection begins at the first entry.
MATCH (p:GraphPosition)
DELETE p
