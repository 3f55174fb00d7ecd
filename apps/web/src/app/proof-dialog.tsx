import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { CodeNow } from "../ui/code-now.tsx";
import { PasswordNow } from "../ui/password-now.tsx";
import { ProblemNote } from "../ui/problem-note.tsx";
import { client } from "./client.ts";
import { findPasskeyHindrance } from "./passkey.ts";
import { PasskeyButton } from "./passkey-button.tsx";
import { PasskeyHindrance } from "./passkey-hindrance.tsx";
import { useProofQuestion } from "./proof-question.ts";

/** Asks whether it is still the reader, when something that leaves waits for that. */
export function ProofDialog() {
  const question = useProofQuestion((asked) => asked.question);
  if (question === null) return null;
  return (
    <Modal opened onClose={() => question.answer(false)} title="Is it still you?" closeButtonProps={{ "aria-label": "Close" }}>
      {question.by === "passkey" ? <PasskeyProof {...question} /> : <ProofForm {...question} />}
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

/** The passkey first; whoever has none here types a code. */
function PasskeyProof({ by, answer }: Pick<Question, "by" | "answer">) {
  const hindrance = findPasskeyHindrance();
  const [isCode, setCode] = useState(hindrance !== null);
  if (isCode)
    return (
      <>
        {hindrance === null ? null : <PasskeyHindrance hindrance={hindrance} />}
        <ProofForm by="code" answer={answer} />
      </>
    );
  return (
    <Stack gap="sm">
      <Text>{sayWhy[by]}</Text>
      <PasskeyButton ask={() => client.provePasskeyBegin({})} send={client.provePasskey} onTaken={() => answer(true)} />
      <Group>
        <Button variant="default" onClick={() => setCode(true)}>
          Use a code instead
        </Button>
        <Button variant="default" onClick={() => answer(false)}>
          Not now
        </Button>
      </Group>
    </Stack>
  );
}

const sayWhy: Readonly<Record<Question["by"], string>> = {
  password: "Before anything leaves, type your password again. It holds for five minutes.",
  code: "Before anything leaves, type a code of your second step. It holds for five minutes.",
  passkey: "Before anything leaves, use your passkey again. It holds for five minutes.",
  demo: "Before anything leaves, people type their password again. Demo people have none.",
};
