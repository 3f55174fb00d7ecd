import { loadCypher } from "../load-statement.ts";
import type { WriteTransaction } from "./connect.ts";

/** The statements of `cypher/write/` within one transaction, run in the order they are asked for. One whose every list is empty is not run at all. */
export interface Statements {
  /** Rows of a statement. */
  read(name: string, params: object): Promise<readonly object[]>;
  /** Sends a statement and does not wait for it: the next is encoded while the server works. */
  write(name: string, params: object): void;
  /** Resolves when everything sent has been done; rejects with the first failure. */
  done(): Promise<void>;
}

const texts = new Map<string, string>();

function textOf(name: string): string {
  const text = texts.get(name) ?? loadCypher(`write/${name}`);
  texts.set(name, text);
  return text;
}

export function statementsIn(transaction: WriteTransaction): Statements {
  const sent: Promise<unknown>[] = [];
  const run = (name: string, params: object): Promise<readonly object[]> => {
    const lists = Object.values(params).filter(Array.isArray);
    const isNothing = lists.length > 0 && lists.every((list) => list.length === 0);
    return isNothing ? Promise.resolve([]) : transaction.run(textOf(name), params);
  };
  return {
    read: run,
    write: (name, params) => {
      const running = run(name, params);
      running.catch(() => undefined); // `done` rejects with it; a read that fails first must not leave it unheard
      sent.push(running);
    },
    done: async () => void (await Promise.all(sent)),
  };
}
