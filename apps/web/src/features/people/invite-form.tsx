import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { PersonView } from "@throughline/server/contract/people-endpoints";
import { type FormEvent, useState } from "react";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { type Access, AccessFields } from "./access-fields.tsx";
import type { SentInvitation } from "./invitation-link.tsx";

interface InviteFormProps {
  readonly scopes: PersonView["scopes"];
  readonly onSent: (sent: SentInvitation) => void;
  readonly onClose: () => void;
}

/** Whom to invite, and what they get: they set their own password. */
export function InviteForm({ scopes, onSent, onClose }: InviteFormProps) {
  const [name, setName] = useState("");
  const [access, setAccess] = useState<Access>({ roles: [], scopes: scopes.map(({ scopeId }) => scopeId) });
  const queries = useQueryClient();
  const invite = useMutation({
    mutationFn: () => client.personInvite({ name, roles: [...access.roles], scopes: [...access.scopes] }),
    onSuccess: async ({ token, until }) => {
      onSent({ name: name.trim(), token, until });
      await queries.invalidateQueries({ queryKey: ["people"] });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    invite.mutate();
  };
  return (
    <Modal opened onClose={onClose} title="Invite somebody" closeButtonProps={{ "aria-label": "Close" }}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            data-autofocus
            label="Name"
            description="They sign in with it, and colleagues see it"
            required
            maxLength={200}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <AccessFields access={access} onAccess={setAccess} scopes={scopes} />
          <Group>
            <Button type="submit" loading={invite.isPending} disabled={access.roles.length === 0 || name.trim() === ""}>
              Make the link
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
          {invite.isError ? <ProblemNote error={invite.error} /> : null}
        </Stack>
      </form>
    </Modal>
  );
}
