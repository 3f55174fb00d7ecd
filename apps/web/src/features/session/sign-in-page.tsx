import { Button, Card, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { client } from "../../app/client.ts";
import type { useSession } from "../../app/use-session.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { sayRoles } from "../../ui/role-names.ts";
import { EnrolForm } from "./enrol-form.tsx";
import { SecondStepForm } from "./second-step-form.tsx";

type Session = NonNullable<ReturnType<typeof useSession>["data"]>;

/** The first screen: a demo person to be, the set-up of a new instance, or name and password. */
export function SignInPage({ session }: { session: Session }) {
  return (
    <main style={{ maxWidth: 460, margin: "8vh auto", padding: 16 }}>
      <Title order={1} size="h2" mb="xs">
        Throughline
      </Title>
      {session.isDemo ? <DemoPeople people={session.demoPeople} /> : session.needsSetUp ? <SetUp /> : <SignIn />}
    </main>
  );
}

function useSignedIn(): { onSuccess: () => Promise<void> } {
  const queries = useQueryClient();
  return { onSuccess: () => queries.invalidateQueries() };
}

function DemoPeople({ people }: { people: Session["demoPeople"] }) {
  const enter = useMutation({ mutationFn: (userId: string) => client.signInAsDemo({ userId }), ...useSignedIn() });
  return (
    <Stack gap="sm">
      <Text>Everything here is invented. Choose whom to be; you can change it at any time.</Text>
      {people.map(({ userId, name, organisation, roles }) => (
        <Card key={userId} withBorder padding={0}>
          <Button
            variant="subtle"
            fullWidth
            h="auto"
            py="sm"
            justify="flex-start"
            styles={{ label: { overflow: "visible", lineHeight: 1.45, whiteSpace: "normal", textAlign: "start" } }}
            onClick={() => enter.mutate(userId)}
          >
            <span>
              {name}
              <Text component="span" display="block" size="sm" c="var(--tl-ink2)">
                {organisation} · {sayRoles(roles)}
              </Text>
            </span>
          </Button>
        </Card>
      ))}
      {enter.isError ? <ProblemNote error={enter.error} /> : null}
      {enter.isSuccess ? <CookieNote /> : null}
    </Stack>
  );
}

/** Stands only while somebody was let in and is still asked who they are: their browser did not keep the session's cookie. */
function CookieNote() {
  return (
    <Text role="alert" c="var(--tl-block)">
      You were let in, and this browser did not keep it: on this address Safari keeps no secure cookie. Use Chrome, Edge or Firefox.
    </Text>
  );
}

function SignIn() {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const { onSuccess } = useSignedIn();
  const enter = useMutation({
    mutationFn: () => client.signIn({ name, password }),
    onSuccess: async ({ ticket }) => {
      setPassword("");
      if (ticket === null) await onSuccess();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter.mutate();
  };
  const ticket = enter.data?.ticket ?? null;
  if (ticket !== null && enter.data?.owesSecondStep === true)
    return <EnrolForm ticket={ticket} onSignedIn={onSuccess} onBack={() => enter.reset()} />;
  if (ticket !== null)
    return (
      <SecondStepForm ticket={ticket} secondSteps={enter.data?.secondSteps ?? []} onSignedIn={onSuccess} onBack={() => enter.reset()}>
        <CookieNote />
      </SecondStepForm>
    );
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label="Name"
          autoComplete="username"
          required
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <Button type="submit" loading={enter.isPending}>
          Sign in
        </Button>
        {enter.isError ? <ProblemNote error={enter.error} /> : null}
        {enter.isSuccess ? <CookieNote /> : null}
      </Stack>
    </form>
  );
}

/** The link printed once on the terminal carries its token behind the `#`, which never reaches a log. */
function SetUp() {
  const [token, setToken] = useState(window.location.hash.slice(1));
  const [organisation, setOrganisation] = useState("");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const create = useMutation({ mutationFn: () => client.setUp({ token, name, password, organisation }), ...useSignedIn() });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>Nobody uses this instance yet. Create its first administrator with the set-up link that was printed on the terminal.</Text>
        <TextInput label="Set-up token" required value={token} onChange={({ currentTarget }) => setToken(currentTarget.value)} />
        <TextInput
          label="Organisation"
          required
          value={organisation}
          onChange={({ currentTarget }) => setOrganisation(currentTarget.value)}
        />
        <TextInput
          label="Your name"
          autoComplete="username"
          required
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          description="At least 12 characters"
          autoComplete="new-password"
          minLength={12}
          required
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <Button type="submit" loading={create.isPending}>
          Create the first administrator
        </Button>
        {create.isError ? <ProblemNote error={create.error} /> : null}
      </Stack>
    </form>
  );
}
