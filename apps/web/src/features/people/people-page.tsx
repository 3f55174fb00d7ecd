import { Button, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { CaseFileStewards } from "./case-file-stewards.tsx";
import { InvitationLink, type SentInvitation } from "./invitation-link.tsx";
import { Invitations } from "./invitations.tsx";
import { InviteForm } from "./invite-form.tsx";
import { MissingRoles } from "./missing-roles.tsx";
import { PeopleTable } from "./people-table.tsx";
import { SecondStepDemand } from "./second-step-demand.tsx";

/** Who uses the system in the administrator's organisation: invite, change what somebody may do, remove. */
export function PeoplePage() {
  const people = useQuery({ queryKey: ["people"], queryFn: () => client.people({}) });
  const [isInviting, setInviting] = useState(false);
  const [sent, setSent] = useState<SentInvitation | null>(null);
  if (people.isPending) return <Skeleton height={300} role="status" aria-label="Loading" />;
  if (people.isError) return <ProblemNote error={people.error} retry={() => void people.refetch()} />;
  const { people: members, invitations, scopes, isSecondStepDemanded } = people.data;
  return (
    <Stack p="md" style={{ maxWidth: 1000, margin: "0 auto" }}>
      <Group justify="space-between" align="baseline">
        <Title order={1} size="h3">
          People
        </Title>
        <Button onClick={() => setInviting(true)}>Invite somebody…</Button>
      </Group>
      <MissingRoles members={members} />
      {sent === null ? null : <InvitationLink sent={sent} onClose={() => setSent(null)} />}
      <PeopleTable people={members} scopes={scopes} />
      <Invitations invitations={invitations} />
      <SecondStepDemand isDemanded={isSecondStepDemanded} />
      <CaseFileStewards />
      <Text size="sm" c="var(--tl-ink2)">
        A change binds on the person's next click. What somebody recorded stays when they are removed.
      </Text>
      {isInviting ? (
        <InviteForm
          scopes={scopes}
          onSent={(invitation) => {
            setSent(invitation);
            setInviting(false);
          }}
          onClose={() => setInviting(false)}
        />
      ) : null}
    </Stack>
  );
}
