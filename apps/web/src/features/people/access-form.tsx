import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { PersonView } from "@throughline/server/contract/people-endpoints";
import { type FormEvent, useState } from "react";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { type Access, AccessFields } from "./access-fields.tsx";

interface AccessFormProps {
  readonly person: PersonView;
  /** Scopes the reader may give; those the person has from elsewhere can be left or taken away. */
  readonly scopes: PersonView["scopes"];
  readonly onClose: () => void;
}

/** Changes what somebody may do and read. */
export function AccessForm({ person, scopes, onClose }: AccessFormProps) {
  const [access, setAccess] = useState<Access>({ roles: person.roles, scopes: person.scopes.map(({ scopeId }) => scopeId) });
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: () => client.personChange({ userId: person.userId, roles: [...access.roles], scopes: [...access.scopes] }),
    onSuccess: async () => {
      onClose();
      /* Of oneself: the header and the screens that are offered change as well. */
      await queries.invalidateQueries({ queryKey: person.isYou ? [] : ["people"] });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate();
  };
  const others = person.scopes.filter(({ scopeId }) => !scopes.some((own) => own.scopeId === scopeId));
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        <>
          What <bdi>{person.name}</bdi> may do
        </>
      }
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form onSubmit={submit}>
        <Stack>
          {person.isYou ? <Text size="sm">You can give up what you have. Only another administrator can give you more.</Text> : null}
          <AccessFields access={access} onAccess={setAccess} scopes={[...scopes, ...others]} />
          <Group>
            <Button type="submit" loading={change.isPending} disabled={access.roles.length === 0}>
              Save
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
          {change.isError ? <ProblemNote error={change.error} /> : null}
        </Stack>
      </form>
    </Modal>
  );
}
