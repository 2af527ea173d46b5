/** The topics' questions in Mongolian. */
import type { QuestionTexts } from "./question-texts.ts";

export const MN: QuestionTexts = {
  title: "Хэдэн асуулт: {topic}",
  lead: "Танд хэрэгтэйг шууд хариулахад энэ тусална. Хэлэхийг хүсэхгүй зүйлээ хоосон үлдээгээрэй.",
  noNumbers: "Хувийн дугаар (ИИН), бичиг баримтын дугаар бүү бичээрэй.",
  unanswered: "хариулахгүй",
  yes: "Тийм",
  no: "Үгүй",
  dateHint: "Он-сар-өдөр, жишээ нь 2026-05-31",
  questions: {
    passport: { label: "Та одоо аль улсын паспорттой вэ?" },
    situation: {
      label: "Аль нь танд хамгийн их тохирох вэ?",
      choices: {
        kandas: "Би қандас статустай",
        spouse: "Миний эхнэр, нөхөр Казахстаны иргэн",
        student: "Би Казахстаны их, дээд сургуульд сурдаг",
        "former-citizen": "Би өмнө нь Казахстаны иргэн байсан",
        stateless: "Би иргэншилгүй",
        other: "Аль нь ч биш",
      },
    },
    residence: {
      label: "Танд Казахстанд оршин суух зөвшөөрөл бий юу?",
      choices: { permanent: "Бий, байнгын", temporary: "Бий, түр", none: "Байхгүй" },
    },
    departure: { label: "Та аль улсаас нүүх вэ?" },
    family: {
      label: "Таныг оролцуулаад хэдэн хүн нүүх вэ?",
      choices: { one: "1", "two-three": "2–3", "four-five": "4–5", more: "6 ба түүнээс олон" },
    },
    region: { label: "Та Казахстаны аль мужид амьдрахыг хүсэж байна вэ?" },
    kandas: { label: "Та қандас статустай юу?" },
    profession: { label: "Та ямар мэргэжилтэй вэ?" },
    "job-place": { label: "Та Казахстаны хаанаас ажил хайж байна вэ?" },
    diploma: { label: "Та дипломоо аль улсад авсан бэ?" },
    "home-place": { label: "Та Казахстаны аль хот, дүүрэгт амьдардаг вэ?" },
    arrival: { label: "Та Казахстанд хэзээ ирсэн бэ?" },
    "card-ground": {
      label: "Та картыг ямар үндэслэлээр авахыг хүсэж байна вэ?",
      choices: {
        profession: "Миний мэргэжил Казахстанд хэрэгтэй",
        business: "Амьдарч буй улсдаа бизнестэй",
        unsure: "Одоохондоо мэдэхгүй",
      },
    },
    "passport-until": { label: "Таны паспорт хэзээ хүртэл хүчинтэй вэ?" },
    level: {
      label: "Та хаана элсэхийг хүсэж байна вэ?",
      choices: {
        preparatory: "Бэлтгэл тэнхим",
        college: "Коллеж",
        bachelor: "Бакалавр",
        master: "Магистр",
        doctorate: "Доктор",
      },
    },
    "study-year": { label: "Та сургалтаа аль жил эхлэхийг хүсэж байна вэ?" },
    interest: {
      label: "Танд юу хамгийн сонирхолтой вэ?",
      choices: {
        courses: "Хэлний курс",
        books: "Сурах бичиг, ном",
        events: "Наадам, уулзалт",
        other: "Бусад",
      },
    },
    town: { label: "Та аль хотод байна вэ?" },
    "business-field": { label: "Таны бизнес ямар салбарынх вэ?" },
    "business-stage": {
      label: "Та ямар шатанд явна вэ?",
      choices: {
        idea: "Надад санаа бий",
        "in-kazakhstan": "Казахстанд бизнестэй",
        abroad: "Өөр улсад бизнестэй",
      },
    },
    authority: { label: "Аль байгууллага эсвэл газрын тухай вэ?" },
  },
};
