import { wordList } from "../../word-list.ts";
import type { Bank } from "./bank.ts";

/**
 * Thai banks with the codes of the Bank of Thailand (financial institution codes, used by BAHTNET and PromptPay).
 * Source: https://www.bot.or.th (list of financial institutions and their codes); BICs from the SWIFT directory.
 */
function thai(code: string, bic: string, name: string, aliases: string): Bank {
  return { country: "TH", code, bic, name, aliases: wordList(aliases) };
}

export const thaiBanks: readonly Bank[] = [
  thai("002", "BKKBTHBK", "Bangkok Bank", "BBL | Bangkok Bank Public Company Limited | ธนาคารกรุงเทพ | กรุงเทพ | แบงก์กรุงเทพ | 盘谷银行"),
  thai(
    "004",
    "KASITHBK",
    "KBank",
    "Kasikorn | Kasikornbank | Kasikorn Bank | Thai Farmers Bank | K-Bank | K Bank | K Plus | KPlus | กสิกรไทย | กสิกร | ธนาคารกสิกรไทย | ธ.กสิกรไทย | 开泰银行 | 泰华农民银行",
  ),
  thai(
    "006",
    "KRTHTHBK",
    "Krungthai",
    "KTB | Krungthai Bank | Krung Thai Bank | Krung Thai | Krungthai Next | กรุงไทย | ธนาคารกรุงไทย | ธ.กรุงไทย | เป๋าตัง | 泰京银行",
  ),
  thai(
    "011",
    "TMBKTHBK",
    "ttb",
    "TMBThanachart | TMB Thanachart | TMBThanachart Bank | TMB | TTB Bank | Thai Military Bank | ทหารไทยธนชาต | ทหารไทย | ธนาคารทหารไทยธนชาต | ทีทีบี | ธนาคารทหารไทย",
  ),
  thai(
    "014",
    "SICOTHBK",
    "SCB",
    "Siam Commercial | Siam Commercial Bank | SCB Easy | ไทยพาณิชย์ | ธนาคารไทยพาณิชย์ | ธ.ไทยพาณิชย์ | เอสซีบี | 汇商银行 | 泰国汇商银行",
  ),
  thai("017", "CITITHBX", "Citibank Thailand", "Citibank | Citi | ซิตี้แบงก์"),
  thai("018", "SMBCTHBK", "SMBC Bangkok", "Sumitomo Mitsui Banking Corporation | SMBC | ซูมิโตโม มิตซุย"),
  thai(
    "020",
    "SCBLTHBX",
    "Standard Chartered Thai",
    "Standard Chartered | Standard Chartered Bank (Thai) | สแตนดาร์ดชาร์เตอร์ด | สแตนดาร์ดชาร์เตอร์ด (ไทย)",
  ),
  thai("022", "UBOBTHBK", "CIMB Thai", "CIMB | CIMBT | CIMB Thai Bank | ซีไอเอ็มบี | ซีไอเอ็มบี ไทย | ธนาคารซีไอเอ็มบีไทย"),
  thai("024", "UOVBTHBK", "UOB Thai", "UOB | United Overseas Bank (Thai) | ยูโอบี | ธนาคารยูโอบี"),
  thai(
    "025",
    "AYUDTHBK",
    "Krungsri",
    "BAY | Bank of Ayudhya | Ayudhya | Krungsri Bank | KMA | กรุงศรี | กรุงศรีอยุธยา | ธนาคารกรุงศรีอยุธยา | ธ.กรุงศรี | 大城银行",
  ),
  thai("030", "GSBATHBK", "GSB", "Government Savings Bank | MyMo | ออมสิน | ธนาคารออมสิน | ธ.ออมสิน"),
  thai("031", "HSBCTHBK", "HSBC Thailand", "HSBC | เอชเอสบีซี"),
  thai("033", "GOHUTHB1", "GH Bank", "GHB | Government Housing Bank | ธอส | ธ.อ.ส. | ธนาคารอาคารสงเคราะห์ | อาคารสงเคราะห์"),
  thai("034", "BAABTHBK", "BAAC", "Bank for Agriculture and Agricultural Cooperatives | ธกส | ธ.ก.ส. | ธนาคารเพื่อการเกษตรและสหกรณ์การเกษตร"),
  thai("035", "EXTHTHBK", "EXIM Thailand", "Export-Import Bank of Thailand | ธสน"),
  thai("052", "BKCHTHBK", "Bank of China (Thai)", "Bank of China | BOC | แบงก์ออฟไชน่า | 中国银行"),
  thai("065", "THBKTHBK", "Thanachart", "Thanachart Bank | TBANK | ธนชาต | ธนาคารธนชาต"),
  thai("066", "TIBTTHBK", "Islamic Bank of Thailand", "IBank | ISBT | ธนาคารอิสลามแห่งประเทศไทย | ไอแบงก์ | อิสลาม"),
  thai("067", "TFPCTHB1", "TISCO", "TISCO Bank | ทิสโก้ | ธนาคารทิสโก้"),
  thai(
    "069",
    "KIFITHB1",
    "KKP",
    "Kiatnakin | Kiatnakin Phatra | Kiatnakin Bank | KKP Bank | เกียรตินาคิน | เกียรตินาคินภัทร | ธนาคารเกียรตินาคินภัทร",
  ),
  thai("070", "ICBKTHBK", "ICBC Thai", "ICBC | ไอซีบีซี | ไอซีบีซี (ไทย) | 中国工商银行(泰国)"),
  thai("071", "THCETHB1", "Thai Credit", "Thai Credit Bank | ไทยเครดิต | ธนาคารไทยเครดิต"),
  thai("073", "LAHRTHB2", "LH Bank", "LHBANK | Land and Houses Bank | Land and Houses | แลนด์ แอนด์ เฮ้าส์ | ธนาคารแลนด์ แอนด์ เฮ้าส์"),
  thai("098", "SMEBTHB1", "SME D Bank", "SME Bank | SME Development Bank | ธพว | ธนาคารพัฒนาวิสาหกิจขนาดกลางและขนาดย่อม"),
];
