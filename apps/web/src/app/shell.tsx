import { Center, Loader } from "@mantine/core";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import {
  Archive,
  FileText,
  Folder,
  Handshake,
  Import,
  Inbox,
  type LucideIcon,
  ScanText,
  ScrollText,
  Share2,
  Sparkles,
  Users,
} from "lucide-react";
import { useEffect, useState } from "react";
import { InvitationPage } from "../features/session/invitation-page.tsx";
import { SignInPage } from "../features/session/sign-in-page.tsx";
import { ProblemNote } from "../ui/problem-note.tsx";
import { FindBox } from "./find-box.tsx";
import { GatedCopying } from "./gated-copy.tsx";
import { Header } from "./header.tsx";
import { mayOpen } from "./may-open.ts";
import { ProofDialog } from "./proof-dialog.tsx";
import { StatusFooter } from "./status-footer.tsx";
import { useHidingKey } from "./use-hiding-key.ts";
import { useLeavingKeys } from "./use-leaving-keys.ts";
import { useSession } from "./use-session.ts";

const places: readonly { to: string; words: string; icon: LucideIcon }[] = [
  { to: "/leads", words: "Leads", icon: Sparkles },
  { to: "/explore", words: "Explore", icon: Share2 },
  { to: "/case-files", words: "Case files", icon: Folder },
  { to: "/check", words: "Check", icon: ScanText },
  { to: "/import", words: "Import", icon: Import },
  { to: "/packet", words: "Packet", icon: FileText },
  { to: "/inbox", words: "Inbox", icon: Inbox },
  { to: "/keeping", words: "Keeping", icon: Archive },
  { to: "/audit", words: "Audit", icon: ScrollText },
  { to: "/people", words: "People", icon: Users },
  { to: "/sharing", words: "Sharing", icon: Handshake },
];

/** Screens that show nothing of a case file: what they show is copied and printed as on any other page. */
const withoutCaseFiles = ["/account", "/audit", "/people", "/sharing"];

/** The frame around every screen: the demo's band, header, rail and status; the sign-in screen until somebody is signed in. */
export function Shell() {
  const session = useSession();
  const { pathname } = useLocation();
  const [isFinding, setFinding] = useState(false);
  useLeavingKeys();
  useHidingKey();
  const showsCaseFiles = isFinding || !withoutCaseFiles.some((screen) => pathname.startsWith(screen));
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setFinding(true);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  if (session.isPending)
    return (
      <Center h="100dvh">
        <Loader role="status" aria-label="Loading" />
      </Center>
    );
  if (session.isError) return <ProblemNote error={session.error} retry={() => void session.refetch()} />;
  const { principal, isDemo } = session.data;
  if (principal === null)
    return (
      <>
        {isDemo ? <DemoBand /> : null}
        {pathname === "/invitation" ? <InvitationPage /> : <SignInPage session={session.data} />}
      </>
    );
  return (
    <div className={showsCaseFiles ? "tl-app tl-case-files" : "tl-app"}>
      {isDemo || principal.isDemo ? <DemoBand /> : <div />}
      <Header session={session.data} principal={principal} onFind={() => setFinding(true)} />
      <div className="tl-middle">
        <nav className="tl-rail" aria-label="Screens">
          {places
            .filter(({ to }) => mayOpen(principal.roles, to))
            .map(({ to, words, icon: Icon }) => (
              <Link key={to} to={to} search={{}} activeOptions={{ includeSearch: false }} aria-label={words}>
                <Icon size={20} aria-hidden />
                <span>{words}</span>
              </Link>
            ))}
        </nav>
        <main className="tl-main">
          <Outlet />
        </main>
      </div>
      <StatusFooter />
      <ProofDialog />
      {showsCaseFiles ? <GatedCopying /> : null}
      {isFinding && mayOpen(principal.roles, "/leads") ? <FindBox onClose={() => setFinding(false)} /> : null}
    </div>
  );
}

function DemoBand() {
  return (
    <aside className="tl-demo" aria-label="Demo">
      DEMO: invented people and organisations
    </aside>
  );
}
