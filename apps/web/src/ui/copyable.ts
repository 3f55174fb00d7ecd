/** Marks what a node of the canvas is shown by, when the node is an identifier: it can be copied, through the gate. */
export function copyable(nodeId: string): { readonly "data-identifier"?: string } {
  const [type, id = ""] = nodeId.split(":");
  return type === "i" ? { "data-identifier": id } : {};
}
