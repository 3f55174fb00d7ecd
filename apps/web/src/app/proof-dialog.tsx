import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { CodeNow } from "../ui/code-now.tsx";
import { PasswordNow } from "../ui/password-now.tsx";
import { ProblemNote } from "../ui/problem-note.tsx";
import { client } from "./client.ts";
import { useProofQuestion } from "./proof-question.ts";

/** Asks whether it is still the reader, when something that leaves waits for that. */
export function ProofDialog() {
  const question = useProofQuestion((asked) => asked.question);
  if (question === null) return null;
  return (
    <Modal opened onClose={() => question.answer(false)} title="Is it still you?" closeButtonProps={{ "aria-label": "Close" }}>
      <ProofForm {...question} />
    </Modal>
  );
}

type Question = NonNullable<ReturnType<typeof useProofQuestion.getState>["question"]>;

function ProofForm({ by, answer }: Pick<Question, "by" | "answer">) {
  const [proof, setProof] = useState("");
  const prove = useMutation({ mutationFn: () => client.prove({ proof }), onSuccess: () => answer(true) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    prove.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text>{sayWhy[by]}</Text>
        {by === "password" ? <PasswordNow isFirst value={proof} onValue={setProof} /> : null}
        {by === "code" ? <CodeNow isFirst value={proof} onValue={setProof} /> : null}
        <Group>
          <Button type="submit" loading={prove.isPending} data-autofocus={by === "demo" ? true : undefined}>
            {by === "demo" ? "Demo: no password" : "Go on"}
          </Button>
          <Button variant="default" onClick={() => answer(false)}>
            Not now
          </Button>
        </Group>
      </Stack>
      {prove.isError ? <ProblemNote error={prove.error} /> : null}
    </form>
  );
}

const sayWhy: Readonly<Record<Question["by"], string>> = {
  password: "Before anything leaves, type your password again. It holds for five minutes.",
  code: "Before anything leaves, type a code of your second step. It holds for five minutes.",
  demo: "Before anything leaves, people type their password again. Demo people have none.",
};
