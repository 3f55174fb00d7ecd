import { banksOf } from "../bank.ts";

/** Banks of Indonesia with their three digits for transfers. */
export const indonesianBanks = banksOf(
  "ID",
  "Otoritas Jasa Keuangan, directory of banks, https://www.ojk.go.id; Bank Indonesia, transfer codes, https://www.bi.go.id; BIC: SWIFT directory",
  [
    { bic: "CENAIDJA", nationalCode: "014", name: "BCA", aliases: "Bank Central Asia | Bank BCA" },
    { bic: "BRINIDJA", nationalCode: "002", name: "BRI", aliases: "Bank Rakyat Indonesia | Bank BRI" },
    { bic: "BMRIIDJA", nationalCode: "008", name: "Mandiri", aliases: "Bank Mandiri" },
    { bic: "BNINIDJA", nationalCode: "009", name: "BNI", aliases: "Bank Negara Indonesia | Bank BNI" },
    { bic: "BNIAIDJA", nationalCode: "022", name: "CIMB Niaga", aliases: "Bank CIMB Niaga | Niaga", homeAliases: "CIMB" },
    { bic: "BDINIDJA", nationalCode: "011", name: "Danamon", aliases: "Bank Danamon" },
    { bic: "BBBAIDJA", nationalCode: "013", name: "Permata", aliases: "Bank Permata | PermataBank" },
    { bic: "BTANIDJA", nationalCode: "200", name: "BTN", aliases: "Bank Tabungan Negara | Bank BTN" },
    { bic: "BSMDIDJA", nationalCode: "451", name: "BSI", aliases: "Bank Syariah Indonesia | Bank BSI | Mandiri Syariah" },
    { bic: "NISPIDJA", nationalCode: "028", name: "OCBC NISP", aliases: "OCBC Indonesia | Bank OCBC NISP", homeAliases: "OCBC" },
    { bic: "PINBIDJA", nationalCode: "019", name: "Panin", aliases: "Bank Panin | PaninBank" },
    { bic: "IBBKIDJA", nationalCode: "016", name: "Maybank Indonesia", aliases: "Bank Maybank Indonesia | BII", homeAliases: "Maybank" },
    { bic: "MEGAIDJA", nationalCode: "426", name: "Bank Mega", homeAliases: "Mega" },
    { bic: "SBJKIDJA", nationalCode: "153", name: "Bank Sinarmas", aliases: "Sinarmas" },
    { bic: "BBUKIDJA", nationalCode: "441", name: "KB Bukopin", aliases: "Bukopin | Bank Bukopin | KB Bank Indonesia" },
    {
      bic: "MUABIDJA",
      nationalCode: "147",
      name: "Muamalat Indonesia",
      aliases: "Bank Muamalat | Bank Muamalat Indonesia",
      homeAliases: "Muamalat",
    },
    { bic: "PDJBIDJA", nationalCode: "110", name: "BJB", aliases: "Bank BJB | Bank Jabar Banten" },
    { bic: "CITIIDJX", nationalCode: "031", name: "Citibank Indonesia", homeAliases: "Citibank | Citi" },
    { nationalCode: "213", name: "BTPN", aliases: "Bank BTPN | Jenius | SMBC Indonesia" },
    { nationalCode: "542", name: "Bank Jago", aliases: "Jago" },
    { nationalCode: "535", name: "SeaBank Indonesia", homeAliases: "SeaBank | Sea Bank" },
    { nationalCode: "490", name: "Bank Neo Commerce", aliases: "BNC | Neo Commerce" },
  ],
);
