import { Stack, Text, Title } from "@mantine/core";
import type { PrincipalView } from "@throughline/server/contract/views";
import { sayRoles } from "../../ui/role-names.ts";
import { ChangePassword } from "./change-password.tsx";
import { OwnSessions } from "./own-sessions.tsx";
import { SecondStep } from "./second-step.tsx";

/** A person's own account: who they are here, where they are signed in, their second step and their password. */
export function AccountPage({ principal }: { principal: PrincipalView }) {
  return (
    <Stack p="md" gap="lg" style={{ maxWidth: 720, margin: "0 auto" }}>
      <div>
        <Title order={1} size="h3">
          Your account
        </Title>
        <Text>
          <bdi>{principal.name}</bdi>
          <br />
          <bdi>{principal.organisation}</bdi>: {sayRoles(principal.roles)}
        </Text>
        <Text size="sm" c="var(--tl-ink2)">
          {principal.scopes.length === 0
            ? "You read no case files."
            : `You read case files of ${principal.scopes.map(({ organisation }) => organisation).join(", ")}.`}
        </Text>
      </div>
      <OwnSessions />
      {principal.isDemo ? (
        <Text c="var(--tl-ink2)">Demo people have no password, and so no second step.</Text>
      ) : (
        <>
          <SecondStep />
          <ChangePassword name={principal.name} />
        </>
      )}
    </Stack>
  );
}
