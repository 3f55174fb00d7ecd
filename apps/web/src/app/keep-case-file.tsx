import { Button, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { ErasureBasis } from "@throughline/model/vocabulary";
import type { CaseFileView } from "@throughline/server/contract/views";
import { type FormEvent, useState } from "react";
import { ProblemNote } from "../ui/problem-note.tsx";
import { ValueText } from "../ui/value-text.tsx";
import { ProposalCard } from "./proposal-card.tsx";
import { basisChoices } from "./proposal-words.ts";
import { useKeeping, usePropose } from "./use-keeping.ts";

type Deed = "erase" | "hold-set" | "hold-lift";
type Named = Pick<CaseFileView, "caseFileId" | "reference">;

/** On a case file of one's own organisation, for those who may: whether it is held, what is proposed about it, and proposing it. */
export function KeepCaseFile({ caseFile }: { caseFile: CaseFileView }) {
  const { data, isKeeper, isApprover, organisationId } = useKeeping();
  const [deed, setDeed] = useState<Deed | null>(null);
  if (!isKeeper || data === undefined || caseFile.organisationId !== organisationId) return null;
  const isHeld = data.holds.some(({ caseFileId }) => caseFileId === caseFile.caseFileId);
  const waiting = data.proposals.filter((one) => one.state === "waiting" && one.caseFile?.caseFileId === caseFile.caseFileId);
  const waits = (wanted: Deed): boolean => waiting.some((one) => one.deed === wanted);
  const hold: Deed = isHeld ? "hold-lift" : "hold-set";
  return (
    <section aria-label="Keeping">
      {isHeld ? <Text mb={6}>Under a legal hold: it is not erased.</Text> : null}
      <Group gap="xs">
        <Button variant="default" onClick={() => setDeed(hold)} disabled={waits(hold)}>
          {isHeld ? "Lift the legal hold…" : "Hold this case file…"}
        </Button>
        <Button variant="default" onClick={() => setDeed("erase")} disabled={isHeld || waits("erase")}>
          Erase this case file…
        </Button>
      </Group>
      {waiting.map((proposal) => (
        <ProposalCard key={proposal.proposalId} proposal={proposal} isApprover={isApprover} />
      ))}
      {deed === null ? null : <ProposeAbout caseFile={caseFile} deed={deed} onClose={() => setDeed(null)} />}
    </section>
  );
}

const titles: Readonly<Record<Deed, string>> = {
  erase: "Propose to erase this case file",
  "hold-set": "Propose to hold this case file",
  "hold-lift": "Propose to lift the legal hold",
};
const meanings: Readonly<Record<Deed, string>> = {
  erase: "When another person, an approver, agrees, its key is destroyed and nobody can ever open it again.",
  "hold-set": "When another person, an approver, agrees, it is not erased by anybody until the hold is lifted.",
  "hold-lift": "When another person, an approver, agrees, it can be erased again.",
};

/** Why, and for erasing the reference typed once more; then it waits for the second person. */
export function ProposeAbout({ caseFile, deed, onClose }: { caseFile: Named; deed: Deed; onClose: () => void }) {
  const [basis, setBasis] = useState<ErasureBasis | null>(null);
  const [typed, setTyped] = useState("");
  const propose = usePropose(onClose);
  const isTyped = deed !== "erase" || typed.trim() === caseFile.reference;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (basis !== null && isTyped) propose.mutate({ deed, basis, reference: caseFile.reference, caseFileId: caseFile.caseFileId });
  };
  return (
    <Modal opened onClose={onClose} title={titles[deed]} closeButtonProps={{ "aria-label": "Close" }}>
      <form onSubmit={submit}>
        <Stack>
          <Text>{meanings[deed]}</Text>
          <Select
            label="Why"
            data={basisChoices}
            value={basis}
            onChange={(value) => setBasis(ErasureBasis.nullable().parse(value))}
            allowDeselect={false}
            data-autofocus
          />
          {deed === "erase" ? (
            <TextInput
              label="Type the case file's reference"
              description={<ValueText text={caseFile.reference} />}
              autoComplete="off"
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          ) : null}
          <Group>
            <Button type="submit" loading={propose.isPending} disabled={basis === null || !isTyped}>
              Propose
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
          {propose.isError ? <ProblemNote error={propose.error} /> : null}
        </Stack>
      </form>
    </Modal>
  );
}
