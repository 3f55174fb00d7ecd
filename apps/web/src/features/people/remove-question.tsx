import { Button, Group, Modal, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { PersonView } from "@throughline/server/contract/people-endpoints";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";

/** Says what removing somebody means, and does it when that is wanted. */
export function RemoveQuestion({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => client.personRemove({ userId: person.userId }),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: person.isYou ? [] : ["people"] });
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        <>
          Remove <bdi>{person.name}</bdi>
        </>
      }
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Text mb="sm">
        {person.isYou ? "You are signed out at once and cannot come back by yourself." : "They can do nothing from their next click on."}{" "}
        What they recorded stays theirs.
      </Text>
      <Group>
        <Button color="red" onClick={() => remove.mutate()} loading={remove.isPending}>
          Remove
        </Button>
        <Button variant="default" onClick={onClose}>
          Keep
        </Button>
      </Group>
      {remove.isError ? <ProblemNote error={remove.error} /> : null}
    </Modal>
  );
}
