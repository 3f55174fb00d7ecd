import type { LanguageCues } from "./language-cues.ts";

export const indonesian: LanguageCues = {
  phone: `telepon | telp | tlp | hp | no hp | nomor hp | nomor telepon | hubungi | menelepon | ditelepon | kontak | call | pakai nomor | pake nomor | nomornya | dari nomor | ke nomor | nomor wa | no wa | nomor telpon | telpon | nomor whatsapp`,
  account: `rekening | norek | no rek | no rekening | nomor rekening | rek | akun bank | bank | transfer ke | ditransfer ke | kirim ke | setor ke`,
  wallet: `dompet | alamat dompet | wallet | alamat`,
  notAnIdentifier: `pesanan | nomor pesanan | no pesanan | no order | kamar | kamar nomor | no kamar | umur | usia | lantai | ranjang | kasus | nomor kasus | halaman | tiket | penerbangan | paket | resi | no resi | nomor resi | nomor karyawan | gedung | nomor rumah | tanggal | tahun | total | gaji | faktur | kode | sandi`,
  survivor: `saya | milik saya | punya saya | atas nama saya | aku | milikku`,
  family: `ibu | ibu saya | milik ibu | ayah | bapak saya | kakak | adik | istri | suami | keluarga | keluarga saya | saudara | bibi | paman | orang tua`,
  syndicate: `bos | milik bos | bosnya | manajer | ketua tim | kepala tim | perekrut | agen | calo | perusahaan | milik perusahaan | mereka | milik mereka | sindikat`,
  otherVictim: `pelanggan | milik pelanggan | klien | korban | milik korban | orang yang saya chat`,
};
