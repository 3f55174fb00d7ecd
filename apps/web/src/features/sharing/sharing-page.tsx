import { Button, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { AgreementForm } from "./agreement-form.tsx";
import { GivenAgreements } from "./given-agreements.tsx";
import { Mandates } from "./mandates.tsx";
import { TakenAgreements } from "./taken-agreements.tsx";

/** What the administrator's organisation lets others learn of its case files, and what others let it learn. */
export function SharingPage() {
  const sharing = useQuery({ queryKey: ["sharing"], queryFn: () => client.sharing({}) });
  const [isAgreeing, setAgreeing] = useState(false);
  if (sharing.isPending) return <Skeleton height={300} role="status" aria-label="Loading" />;
  if (sharing.isError) return <ProblemNote error={sharing.error} retry={() => void sharing.refetch()} />;
  const { others, given, taken } = sharing.data;
  return (
    <Stack p="md" gap="xl" style={{ maxWidth: 900, margin: "0 auto" }}>
      <div>
        <Group justify="space-between" align="baseline">
          <Title order={1} size="h3">
            Sharing
          </Title>
          {others.length === 0 ? null : <Button onClick={() => setAgreeing(true)}>Let another organisation learn…</Button>}
        </Group>
        <Text mt={6} c="var(--tl-ink2)">
          Organisations on this server see nothing of each other unless one lets another. An agreement holds one way, from the other's next
          click on, and nobody can send out or change what it shows them.
        </Text>
      </div>
      {others.length === 0 ? <Text>Yours is the only organisation on this server: there is nobody to share with.</Text> : null}
      <GivenAgreements given={given} others={others} />
      <TakenAgreements taken={taken} />
      <Mandates others={others} />
      {isAgreeing ? <AgreementForm others={others} before={null} onClose={() => setAgreeing(false)} /> : null}
    </Stack>
  );
}
