import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { PasskeyAsking, UsedPasskey } from "@throughline/server/contract/passkey-endpoints";
import { ProblemNote } from "../ui/problem-note.tsx";
import { askPasskey } from "./passkey.ts";

interface PasskeyButtonProps {
  /** What the server asks for a passkey by. */
  readonly ask: () => Promise<PasskeyAsking>;
  readonly send: (used: UsedPasskey) => Promise<unknown>;
  readonly onTaken: () => unknown;
}

/** Asks the reader's device for one of their passkeys, and the server whether it is. */
export function PasskeyButton({ ask, send, onTaken }: PasskeyButtonProps) {
  const use = useMutation({ mutationFn: async () => send(await askPasskey(await ask())), onSuccess: onTaken });
  return (
    <div>
      <Button autoFocus data-autofocus onClick={() => use.mutate()} loading={use.isPending}>
        Use your passkey
      </Button>
      {use.isError ? <ProblemNote error={use.error} /> : null}
    </div>
  );
}
