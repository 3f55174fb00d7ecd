import { Button, Group, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { InvitationView } from "@throughline/server/contract/people-endpoints";
import { client } from "../../app/client.ts";
import { LocalTime } from "../../ui/local-time.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { sayRoles } from "../../ui/role-names.ts";

/** Who was invited and has not come yet. */
export function Invitations({ invitations }: { invitations: readonly InvitationView[] }) {
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: (invitationId: string) => client.invitationWithdraw({ invitationId }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["people"] }),
  });
  if (invitations.length === 0) return null;
  return (
    <section aria-label="Invited">
      <Title order={2} size="h5">
        Invited
      </Title>
      <ul style={{ listStyle: "none", padding: 0, margin: "8px 0" }}>
        {invitations.map(({ invitationId, name, roles, invitedBy, until }) => (
          <li key={invitationId} style={{ borderTop: "1px solid var(--tl-line)", padding: "8px 0" }}>
            <Group justify="space-between" wrap="nowrap">
              <div>
                <bdi>{name}</bdi>: {sayRoles(roles)}
                <Text size="sm" c="var(--tl-ink2)">
                  By <bdi>{invitedBy}</bdi>, holds until <LocalTime at={until} />
                </Text>
              </div>
              <Button
                variant="default"
                onClick={() => withdraw.mutate(invitationId)}
                loading={withdraw.isPending}
                aria-label={`Take back the invitation of ${name}`}
                style={{ flexShrink: 0 }}
              >
                Take back
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {withdraw.isError ? <ProblemNote error={withdraw.error} /> : null}
    </section>
  );
}
