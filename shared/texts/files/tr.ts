/** Texts about files in Turkish. */
import type { FileTexts } from "./file-texts.ts";

export const TR: FileTexts = {
  title: "Dosyalar",
  unnamed: "Dosya {number, number}",
  lead: "Her biri en fazla {megabytes} MB olan en çok {count} dosya ekleyebilirsiniz: PDF, fotoğraf ({photographs}), {docx}, {odt} veya düz metin ({txt}). Her dosya, birisi okuyabilmeden önce virüs denetiminden geçer.",
  label: "Bu ne dosyası?",
  labelHint: "Örneğin: pasaport. Boş bırakabilirsiniz.",
  add: "Dosya ekle",
  choose: "Dosya seçin",
  send: "Dosyayı gönder",
  back: "Başvurunuza dönün",
  minutes:
    "Dosya {minutes, plural, other {# dakika}} içinde gönderilebilir. Daha uzun sürerse geri dönüp yeniden başlayın.",
  larger:
    "{megabytes} MB sınırını aşan dosya geldikten sonra silinir ve başvurunuzun sayfasında bu yazar. {most} MB sınırını aşarsa bunun yerine İngilizce bir sayfa (EntityTooLarge) açılır: tarayıcının geri düğmesiyle dönüp daha küçük bir dosya seçin.",
  full: "Bu başvuruya başka dosya eklenemez. Göstermek istediğiniz başka bir şey varsa bize yazın.",
  sending: "Dosya gönderiliyor",
  failed: "Dosya gönderilemedi. Lütfen yeniden deneyin.",
  tooLarge: "Bu dosya {megabytes} MB’den büyük.",
  empty: "Bu dosya boş.",
  wrongKind: "Bu tür dosyalar kabul edilmiyor. Fotoğrafı veya PDF’si yeterlidir.",
  states: {
    awaited: "Henüz gelmedi. Az önce gönderdiyseniz bir dakika sonra yeniden bakın.",
    quarantined: "Geldi, virüs denetimi yapılıyor. Bir dakika sonra yeniden bakın.",
    clean: "Alındı",
    infected: "Silindi: içinde zararlı bir şey bulundu.",
  },
  refusals: {
    kind: "Silindi: içeriği bu türden dosyalar kabul edilmiyor. Fotoğrafı veya PDF’si yeterlidir.",
    size: "Silindi: {megabytes} MB sınırını aşıyor. Lütfen daha küçük bir dosya gönderin; sayfanın fotoğrafı da yeterlidir.",
    empty: "Silindi: boştu. Lütfen cihazınızdaki dosyayı kontrol edip yeniden gönderin.",
    "not-checked": "Silindi: virüs denetimi yapılamadı. Lütfen parolasız olarak yeniden gönderin.",
  },
};
