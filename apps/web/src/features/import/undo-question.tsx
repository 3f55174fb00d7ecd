import { Button, Group, Modal, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { ValueText } from "../../ui/value-text.tsx";

interface UndoQuestionProps {
  readonly submission: { readonly submissionId: string; readonly fileName: string; readonly accepted: number };
  readonly onClose: () => void;
  readonly onUndone?: () => void;
}

/** Says what undoing an import takes away, and does it when that is wanted. */
export function UndoQuestion({ submission, onClose, onUndone }: UndoQuestionProps) {
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => client.withdraw({ submissionId: submission.submissionId }),
    onSuccess: async () => {
      onUndone?.();
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Undo this import" closeButtonProps={{ "aria-label": "Close" }}>
      <Text mb="sm">
        All {submission.accepted.toLocaleString("en")} accepted rows of <ValueText text={submission.fileName} /> are withdrawn, with every
        lead that rests on them alone.
      </Text>
      <Group>
        <Button color="red" onClick={() => undo.mutate()} loading={undo.isPending}>
          Undo the import
        </Button>
        <Button variant="default" onClick={onClose}>
          Keep it
        </Button>
      </Group>
      {undo.isError ? <ProblemNote error={undo.error} /> : null}
    </Modal>
  );
}
