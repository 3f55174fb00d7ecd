import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { RecoveryCodes } from "../../ui/recovery-codes.tsx";

/** Ten new recovery codes for those that are left, for whoever has just proved that it is them. */
export function RenewRecoveryCodes({ onRenewed }: { onRenewed: () => void }) {
  const renew = useMutation({ mutationFn: () => client.recoveryCodesRenew({}), onSuccess: onRenewed });
  if (renew.data !== undefined)
    return (
      <RecoveryCodes codes={renew.data.recoveryCodes} happened="The codes you had let nobody in any more." onClose={() => renew.reset()} />
    );
  return (
    <>
      <Button variant="default" onClick={() => renew.mutate()} loading={renew.isPending}>
        Ten new recovery codes…
      </Button>
      {renew.isError ? <ProblemNote error={renew.error} /> : null}
    </>
  );
}
