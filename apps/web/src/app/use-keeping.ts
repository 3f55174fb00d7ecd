import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ProposalInput } from "@throughline/server/contract/keeping-endpoints";
import { client } from "./client.ts";
import { mayOpen } from "./may-open.ts";
import { useSession } from "./use-session.ts";

/** Legal holds and proposals, asked for only by those who may know of them. */
export function useKeeping() {
  const principal = useSession().data?.principal ?? null;
  const isKeeper = principal !== null && mayOpen(principal.roles, "/keeping");
  const keeping = useQuery({ queryKey: ["keeping"], queryFn: () => client.keeping({}), enabled: isKeeper });
  return {
    ...keeping,
    isKeeper,
    organisationId: principal?.organisationId ?? "",
    isApprover: principal?.roles.includes("approver") === true,
  };
}

/** Proposes a deed; the screens that tell of proposals are asked again. */
export function usePropose(onProposed: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: ProposalInput) => client.proposalMake(input),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["keeping"] });
      onProposed();
    },
  });
}
