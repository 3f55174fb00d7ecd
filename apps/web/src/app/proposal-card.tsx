import { Button, Group, Modal, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ProposalView } from "@throughline/server/contract/keeping-endpoints";
import { useState } from "react";
import { LocalTime } from "../ui/local-time.tsx";
import { ProblemNote } from "../ui/problem-note.tsx";
import { ValueText } from "../ui/value-text.tsx";
import { client } from "./client.ts";
import { basisWords, isForGood, sayDeed } from "./proposal-words.ts";

interface ProposalCardProps {
  readonly proposal: ProposalView;
  readonly isApprover: boolean;
}

/** A proposal that waits: what, why, by whom; whoever made it takes it back, another approver agrees or refuses. */
export function ProposalCard({ proposal, isApprover }: ProposalCardProps) {
  const { basis, proposedBy, isYours, at, until } = proposal;
  return (
    <article style={{ borderTop: "1px solid var(--tl-line)", paddingTop: 12 }}>
      <Text>
        {isYours ? <b>You propose</b> : <b>{<bdi>{proposedBy}</bdi>} proposes</b>} to <ProposalWords proposal={proposal} />
        {basis === null ? null : `: ${basisWords[basis]}`}
      </Text>
      <Text size="sm" c="var(--tl-ink2)">
        <LocalTime at={at} />, waits until <LocalTime at={until} />
      </Text>
      {isYours ? (
        <TakeBack proposal={proposal} />
      ) : isApprover ? (
        <Answer proposal={proposal} />
      ) : (
        <Text size="sm">Waits for an approver.</Text>
      )}
    </article>
  );
}

/** The deed with its case file: by its reference, or by its opaque id for whoever may not read it. */
export function ProposalWords({ proposal }: { proposal: ProposalView }) {
  const { caseFile } = proposal;
  return (
    <>
      {sayDeed(proposal)}
      {caseFile === null ? null : (
        <>
          {" "}
          case file{" "}
          {caseFile.reference === null ? (
            `${caseFile.caseFileId} (which is not yours to read)`
          ) : (
            <ValueText style={{ overflowWrap: "anywhere" }} text={caseFile.reference} />
          )}
        </>
      )}
    </>
  );
}

function TakeBack({ proposal: { proposalId } }: { proposal: ProposalView }) {
  const queries = useQueryClient();
  const takeBack = useMutation({
    mutationFn: () => client.proposalTakeBack({ proposalId }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["keeping"] }),
  });
  return (
    <>
      <Group mt={6}>
        <Text size="sm">Another person, an approver, has to agree.</Text>
        <Button variant="default" size="xs" onClick={() => takeBack.mutate()} loading={takeBack.isPending}>
          Take back
        </Button>
      </Group>
      {takeBack.isError ? <ProblemNote error={takeBack.error} /> : null}
    </>
  );
}

function Answer({ proposal }: { proposal: ProposalView }) {
  const { proposalId, proposedBy } = proposal;
  const [isSure, setSure] = useState(false);
  const queries = useQueryClient();
  const answer = useMutation({
    mutationFn: (says: "agreed" | "refused") => client.proposalAnswer({ proposalId, says }),
    /* What was erased is on no screen any more. */
    onSuccess: ({ unreachable }) => (unreachable === 0 ? queries.invalidateQueries() : undefined),
  });
  const left = answer.data?.unreachable ?? 0;
  if (left > 0) return <LeftToDo folders={left} />;
  return (
    <>
      <Group mt={6} gap="xs">
        <Button
          onClick={() => (isForGood(proposal) ? setSure(true) : answer.mutate("agreed"))}
          disabled={answer.isPending}
          aria-label={`Agree with ${proposedBy}`}
        >
          {isForGood(proposal) ? "Agree…" : "Agree"}
        </Button>
        <Button
          variant="default"
          onClick={() => answer.mutate("refused")}
          disabled={answer.isPending}
          aria-label={`Refuse what ${proposedBy} proposes`}
        >
          Refuse
        </Button>
      </Group>
      {isSure ? (
        <Modal opened onClose={() => setSure(false)} title="Erase for good" closeButtonProps={{ "aria-label": "Close" }}>
          <Text mb="sm">
            You agree to <ProposalWords proposal={proposal} />. Its key is destroyed, beside the backups too: nobody can ever open it again.
            Packets that rest on it go with it; what was sent is with whoever received it.
          </Text>
          <Group>
            <Button color="red" onClick={() => answer.mutate("agreed")} loading={answer.isPending}>
              Agree and erase
            </Button>
            <Button variant="default" onClick={() => setSure(false)}>
              Not now
            </Button>
          </Group>
          {answer.isError ? <ProblemNote error={answer.error} /> : null}
        </Modal>
      ) : null}
      {answer.isError && !isSure ? <ProblemNote error={answer.error} /> : null}
    </>
  );
}

function LeftToDo({ folders }: { folders: number }) {
  return (
    <Text role="alert" mt={6}>
      Erased here. {folders} {folders === 1 ? "folder" : "folders"} of backups could not be reached, and the keys there still open it: ask
      whoever runs the server to destroy them.
    </Text>
  );
}
