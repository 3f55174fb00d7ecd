import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ImportPage } from "../../features/import/import-page.tsx";

const route = getRouteApi("/import");

/** Import, with the running import in the URL, so that it survives a reload. */
export function ImportScreen() {
  const navigate = useNavigate();
  return (
    <ImportPage
      importId={route.useSearch().import ?? null}
      onImport={(id) => void navigate({ to: "/import", search: id === null ? {} : { import: id } })}
    />
  );
}
