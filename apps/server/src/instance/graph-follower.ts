import type { Projector } from "@throughline/graph/projection/projector";
import type { CaseRecord } from "@throughline/record/case-record";

/** Keeps the graph after the record by itself: projects whenever anybody has recorded something. */
export interface GraphFollower extends Pick<Projector, "status" | "rebuild" | "verify"> {
  /** Says that something was recorded: projects as soon as it can. */
  wake(): void;
  /** Resolves to true once the graph holds everything recorded before the call; false when it cannot, and goes on trying. */
  catchUp(): Promise<boolean>;
  close(): Promise<void>;
}

/** Lets a projector follow the changes of a record; one that does not follow projects only when it is told to. */
export function followRecord(record: Pick<CaseRecord, "onChange">, projector: Projector, isFollowing: boolean): GraphFollower {
  let isWaiting = false;
  const wake = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    /* A projector that has ended has nobody left to tell. */
    projector
      .catchUp()
      .catch(() => undefined)
      .finally(() => {
        isWaiting = false;
      });
  };
  const stopListening = isFollowing ? record.onChange(wake) : () => undefined;
  return {
    wake,
    status: () => projector.status(),
    rebuild: () => projector.rebuild(),
    verify: () => projector.verify(),
    catchUp: async () => (await projector.catchUp()).problem === null,
    async close() {
      stopListening();
      await projector.close();
    },
  };
}
