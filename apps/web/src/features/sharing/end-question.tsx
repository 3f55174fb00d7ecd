import { Button, Group, Modal, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemNote } from "../../ui/problem-note.tsx";

interface EndQuestionProps {
  readonly title: ReactNode;
  /** What stops, and what stays. */
  readonly children: ReactNode;
  readonly end: () => Promise<unknown>;
  /** What is read anew once it has ended. */
  readonly queryKey: string;
  readonly onClose: () => void;
}

/** Says what stops, and ends it when that is wanted. */
export function EndQuestion({ title, children, end, queryKey, onClose }: EndQuestionProps) {
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: end,
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: [queryKey] });
    },
  });
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": "Close" }}>
      <Text mb="sm">{children}</Text>
      <Group>
        <Button color="red" onClick={() => ending.mutate()} loading={ending.isPending}>
          End it
        </Button>
        <Button variant="default" onClick={onClose}>
          Keep it
        </Button>
      </Group>
      {ending.isError ? <ProblemNote error={ending.error} /> : null}
    </Modal>
  );
}
