/** Disjoint groups of text ids. The representative of a group is its smallest id, so that it does not depend on the order of joining. */
export class UnionFind {
  readonly #parent = new Map<string, string>();

  /** The smallest id of the group `id` is in; `id` itself when it was never joined. */
  find(id: string): string {
    let root = id;
    for (let next = this.#parent.get(root); next !== undefined; next = this.#parent.get(root)) root = next;
    for (let at = id; at !== root; ) {
      const next = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  join(a: string, b: string): void {
    const rootA = this.find(a);
    const rootB = this.find(b);
    if (rootA < rootB) this.#parent.set(rootB, rootA);
    else if (rootB < rootA) this.#parent.set(rootA, rootB);
  }

  /** Number of distinct groups among `ids`. */
  count(ids: Iterable<string>): number {
    const roots = new Set<string>();
    for (const id of ids) roots.add(this.find(id));
    return roots.size;
  }
}

/** The groups that `pairs` make. */
export function joinPairs(pairs: Iterable<{ readonly a: string; readonly b: string }>): UnionFind {
  const groups = new UnionFind();
  for (const { a, b } of pairs) groups.join(a, b);
  return groups;
}
