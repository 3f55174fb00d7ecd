import { Button, Group, Modal, Stack, Text, Textarea, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ControllerView } from "@throughline/server/contract/person-endpoints";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { useVeil } from "../../ui/hidden-values.ts";
import { standingWords } from "../../ui/person-words.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import { ControllerForm } from "./controller-form.tsx";

interface ControllersSectionProps {
  /** Those of one case file; null for all that the reader may read. */
  readonly caseFileId: string | null;
  readonly mayName: boolean;
}

/** People named as controlling, each beside those named alike: texts of the record, linked to nothing. */
export function ControllersSection({ caseFileId, mayName }: ControllersSectionProps) {
  const answer = useQuery({
    queryKey: ["controllers", caseFileId],
    queryFn: () => client.controllers(caseFileId === null ? {} : { caseFileId }),
  });
  if (answer.isError) return <ProblemNote error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.isPending) return null;
  const { controllers } = answer.data;
  return (
    <section aria-labelledby="controllers">
      <Title order={2} size="h5" mt="md" id="controllers">
        People named as controlling
      </Title>
      {controllers.length === 0 ? (
        <Text c="var(--tl-ink2)">
          Nobody is named. An approver names a suspected controller, or somebody convicted, with a basis and a source; no survivor's name is
          taken.
        </Text>
      ) : (
        controllers.map((one) => <Named key={one.controllerId} controller={one} mayWithdraw={mayName} isOfOne={caseFileId !== null} />)
      )}
      {mayName && caseFileId !== null ? <ControllerForm caseFileId={caseFileId} /> : null}
    </section>
  );
}

interface NamedProps {
  readonly controller: ControllerView;
  readonly mayWithdraw: boolean;
  readonly isOfOne: boolean;
}

function Named({ controller, mayWithdraw, isOfOne }: NamedProps) {
  const { name, role, standing, basis, source, by, at, near, reference, organisation } = controller;
  return (
    <article style={{ borderTop: "1px solid var(--tl-line)", paddingBlock: 8 }}>
      <Group gap="xs">
        <Text>
          <b>
            <ValueText text={name} />
          </b>
          {role === "" ? null : (
            <>
              , <bdi>{role}</bdi>
            </>
          )}{" "}
          · {standingWords[standing].name}
        </Text>
        {mayWithdraw ? <Withdraw controller={controller} /> : null}
      </Group>
      <Text size="sm">
        Basis: <bdi>{basis}</bdi> · Source: <bdi>{source}</bdi>
      </Text>
      <Text size="sm" c="var(--tl-ink2)">
        {isOfOne ? null : (
          <>
            Case file <ValueText text={reference} /> of <bdi>{organisation}</bdi> ·{" "}
          </>
        )}
        {standingWords[standing].says} Named by <bdi>{by}</bdi>, <time dateTime={at}>{at.slice(0, 10)}</time>
      </Text>
      {near.map((other) => (
        <Text key={other.controllerId} size="sm">
          Named alike: <ValueText text={other.name} />, case file <ValueText text={other.reference} /> of <bdi>{other.organisation}</bdi>.{" "}
          {other.words} Look at both; nothing is linked.
        </Text>
      ))}
    </article>
  );
}

function Withdraw({ controller: { controllerId, name } }: { controller: ControllerView }) {
  const [isOpen, setOpen] = useState(false);
  const [basis, setBasis] = useState("");
  const queries = useQueryClient();
  const veil = useVeil();
  const withdraw = useMutation({
    mutationFn: () => client.controllerWithdraw({ controllerId, basis }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["controllers"] }),
  });
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpen(true)} aria-label={`Take back: ${veil(name)}`}>
        Take back
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Take this name back" closeButtonProps={{ "aria-label": "Close" }}>
        <Stack>
          <Textarea label="Why" required maxLength={500} value={basis} onChange={({ currentTarget }) => setBasis(currentTarget.value)} />
          <Button onClick={() => withdraw.mutate()} disabled={basis.trim() === ""} loading={withdraw.isPending}>
            Take it back
          </Button>
          {withdraw.isError ? <ProblemNote error={withdraw.error} /> : null}
        </Stack>
      </Modal>
    </>
  );
}
