import { AccountPage } from "../../features/account/account-page.tsx";
import { useSession } from "../use-session.ts";

/** The account of whoever is signed in. */
export function AccountScreen() {
  const principal = useSession().data?.principal ?? null;
  return principal === null ? null : <AccountPage principal={principal} />;
}
