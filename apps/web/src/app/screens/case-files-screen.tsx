import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { CaseFilesPage } from "../../features/case-files/case-files-page.tsx";

const route = getRouteApi("/case-files");

/** Case files, with the chosen one in the URL. */
export function CaseFilesScreen() {
  const navigate = useNavigate();
  return (
    <CaseFilesPage
      caseFileId={route.useSearch().caseFile ?? null}
      onChoose={(caseFile) => void navigate({ to: "/case-files", search: caseFile === null ? {} : { caseFile } })}
      onOpen={(nodeId) => void navigate({ to: "/explore", search: { nodes: [nodeId], selected: nodeId } })}
    />
  );
}
