/** Node ids of the canvas: `i:<identifierId>` or `c:<caseFileId>`. Edge keys are those of the questions. */

export function identifierNode(id: string): string {
  return `i:${id}`;
}

export function caseFileNode(caseFileId: string): string {
  return `c:${caseFileId}`;
}

/** The ids behind node ids, each sort in the order given; anything else is left out. */
export function splitNodes(nodes: readonly string[]): { identifierIds: string[]; caseFileIds: string[] } {
  const idsOf = (prefix: string) => nodes.filter((node) => node.startsWith(prefix)).map((node) => node.slice(prefix.length));
  return { identifierIds: idsOf("i:"), caseFileIds: idsOf("c:") };
}
