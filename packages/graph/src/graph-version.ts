/**
 * Version of what is stored in a graph. Bumped whenever a schema or a write changes what a graph holds: a graph of another
 * version is emptied when it is opened and projected anew, since everything in it comes from the record.
 */
export const graphVersion = 3;
