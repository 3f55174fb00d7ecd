import { Button, Group, Modal, Select, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { MandateView } from "@throughline/server/contract/mandate-endpoints";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { LocalTime } from "../../ui/local-time.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import type { Other } from "./agreement-form.tsx";
import { EndQuestion } from "./end-question.tsx";

/** Whose data officers import for one's own organisation, and for whom one's own do. */
export function Mandates({ others }: { others: readonly Other[] }) {
  const mandates = useQuery({ queryKey: ["mandates"], queryFn: () => client.mandates({}) });
  const [isGiving, setGiving] = useState(false);
  const [ending, setEnding] = useState<MandateView | null>(null);
  if (mandates.isPending) return <Skeleton height={80} role="status" aria-label="Loading" />;
  if (mandates.isError) return <ProblemNote error={mandates.error} retry={() => void mandates.refetch()} />;
  const { given, held } = mandates.data;
  const without = others.filter(({ organisationId }) => !given.some((one) => one.organisationId === organisationId));
  return (
    <section aria-label="Who imports for your organisation">
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h5">
          Who imports for your organisation
        </Title>
        {without.length === 0 ? null : (
          <Button variant="default" size="xs" onClick={() => setGiving(true)}>
            Give a mandate…
          </Button>
        )}
      </Group>
      {given.length === 0 ? (
        <Text mt={6}>
          Your own people alone. With a mandate, the data officers of another organisation import sheets for yours, and read none of it.
        </Text>
      ) : null}
      {given.map((mandate) => (
        <Group key={mandate.organisationId} justify="space-between" py={8} style={{ borderTop: "1px solid var(--tl-line)" }}>
          <div>
            Data officers of <bdi>{mandate.organisation}</bdi>
            <Text size="sm" c="var(--tl-ink2)">
              Given by <bdi>{mandate.by}</bdi>, <LocalTime at={mandate.at} />
            </Text>
          </div>
          <Button variant="default" size="xs" onClick={() => setEnding(mandate)} aria-label={`End the mandate of ${mandate.organisation}`}>
            End…
          </Button>
        </Group>
      ))}
      {held.length === 0 ? null : (
        <Text mt="xs">
          Your data officers import for <bdi>{held.map(({ organisation }) => organisation).join(", ")}</bdi>.
        </Text>
      )}
      {isGiving ? <GiveForm others={without} onClose={() => setGiving(false)} /> : null}
      {ending === null ? null : <EndMandate mandate={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

function GiveForm({ others, onClose }: { others: readonly Other[]; onClose: () => void }) {
  const [holderId, setHolderId] = useState<string | null>(null);
  const queries = useQueryClient();
  const give = useMutation({
    mutationFn: () => client.mandateGive({ holderId: holderId ?? "" }),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ["mandates"] });
    },
  });
  return (
    <Modal opened onClose={onClose} title="Give a mandate" closeButtonProps={{ "aria-label": "Close" }}>
      <Stack>
        <Select
          label="Whose data officers"
          description="They import for your organisation from their next click on, and see nothing of it but their own imports."
          data={others.map(({ organisationId, organisation }) => ({ value: organisationId, label: organisation }))}
          value={holderId}
          onChange={setHolderId}
          allowDeselect={false}
        />
        <Group>
          <Button disabled={holderId === null} loading={give.isPending} onClick={() => give.mutate()}>
            Give it
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
        {give.isError ? <ProblemNote error={give.error} /> : null}
      </Stack>
    </Modal>
  );
}

function EndMandate({ mandate: { organisationId, organisation }, onClose }: { mandate: MandateView; onClose: () => void }) {
  return (
    <EndQuestion title="End a mandate" end={() => client.mandateEnd({ holderId: organisationId })} queryKey="mandates" onClose={onClose}>
      The data officers of <bdi>{organisation}</bdi> can import nothing more for your organisation, nor undo what they imported. What they
      imported stays.
    </EndQuestion>
  );
}
