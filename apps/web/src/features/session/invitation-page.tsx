import { Button, PasswordInput, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { sayRoles } from "../../ui/role-names.ts";

/** What an invited person sees at their link: who they will be here, and a password to set. */
export function InvitationPage() {
  const [token] = useState(window.location.hash.slice(1));
  const invitation = useQuery({ queryKey: ["invitation", token], queryFn: () => client.invitation({ token }) });
  return (
    <main style={{ maxWidth: 460, margin: "8vh auto", padding: 16 }}>
      <Title order={1} size="h2" mb="xs">
        Throughline
      </Title>
      {invitation.isPending ? <Skeleton height={200} role="status" aria-label="Loading" /> : null}
      {invitation.isError ? <ProblemNote error={invitation.error} /> : null}
      {invitation.data === undefined ? null : <SetPassword token={token} {...invitation.data} />}
    </main>
  );
}

function SetPassword({
  token,
  name,
  organisation,
  roles,
}: {
  token: string;
  name: string;
  organisation: string;
  roles: readonly string[];
}) {
  const [password, setPassword] = useState("");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const accept = useMutation({
    mutationFn: () => client.invitationAccept({ token, password }),
    onSuccess: async () => {
      /* The token goes from the address bar and from the browser's history. */
      await navigate({ to: "/", replace: true });
      queries.removeQueries({ queryKey: ["invitation"] });
      await queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    accept.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>
          <bdi>{organisation}</bdi> invites you as <b>{sayRoles(roles)}</b>. You sign in with the name{" "}
          <b>
            <bdi>{name}</bdi>
          </b>{" "}
          and the password you set here.
        </Text>
        <input type="text" autoComplete="username" value={name} readOnly hidden />
        <PasswordInput
          autoFocus
          label="Password"
          description="At least 12 characters"
          autoComplete="new-password"
          minLength={12}
          required
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <Button type="submit" loading={accept.isPending}>
          Set the password and sign in
        </Button>
        {accept.isError ? <ProblemNote error={accept.error} /> : null}
      </Stack>
    </form>
  );
}
