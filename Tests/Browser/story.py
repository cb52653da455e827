"""What the people of the walked edition write, in both languages; the shapes of answers that depend on a control's kind."""
import re

WORDS = {
    "fr": {
        "call-fr": "Appel à projets clusters 2027", "call-ar": "طلب مشاريع التجمعات 2027",
        "reason": "À la demande des différents acteurs des secteurs industriel et technologique.",
        "text": "Le cluster réunit les fabricants et les laboratoires de la filière dans la région.",
        "line": "Réunion des fabricants", "member": "Membre {}", "name": "Cluster candidat",
        "note": "Le document joint n’est pas lisible.", "judged": "La quinzième adhésion, votée le 12 mai, est jointe au dossier.",
        "comment": "Projet cohérent, équipe en place, marché décrit.", "evaluator": "Second évaluateur",
        "decided": "Au vu du classement figé et de l’enveloppe annuelle.", "city": "Rabat",
    },
    "ar": {
        "call-fr": "Appel à projets clusters 2027", "call-ar": "طلب مشاريع التجمعات 2027",
        "reason": "بطلب من مختلف الفاعلين في القطاعين الصناعي والتكنولوجي.",
        "text": "يجمع التجمع المصنعين والمختبرات العاملة في السلسلة على صعيد الجهة.",
        "line": "اجتماع المصنعين", "member": "العضو {}", "name": "التجمع المترشح",
        "note": "الوثيقة المرفقة غير مقروءة.", "judged": "الانخراط الخامس عشر، المصوت عليه في 12 ماي، مرفق بالملف.",
        "comment": "مشروع منسجم، وفريق قائم، وسوق موصوفة.", "evaluator": "خبير مقيِّم ثانٍ",
        "decided": "بناء على الترتيب المجمد والغلاف المالي السنوي.", "city": "الرباط",
    },
}
MEMBERS = ["large"] + ["sme"] * 9 + ["research"] * 3 + ["training"]
PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
"""


def answers(language):
    """For a control of a dossier: what is typed into it; None leaves it as it is."""
    words = WORDS[language]

    def answer(name, kind, held):
        if held and kind not in ("radio", "checkbox", "file"):
            return None
        last = name.split(".")[-1]
        if kind == "file":
            return {"name": f"{name}.pdf", "mimeType": "application/pdf", "buffer": PDF}
        if found := re.match(r"members\.(\d+)\.", name):
            return member(int(found[1]), last)
        if re.match(r"[a-z-]+\.\d+\.", name) and name.split(".")[1] != "0":
            return None
        if name == "cluster":
            return None
        if kind == "select-one":
            return "association" if last == "legal-form" else ""
        if kind == "radio":
            return held
        if kind == "date":
            return {"from": "2026-01-10", "to": "2028-12-31"}.get(last)
        if kind == "textarea":
            return words["text"]
        if last == "ice":
            return None
        if last in ("fte", "size"):
            return "4"
        if last in ("budget", "cost", "amount") or re.match(r"(budget|resources)\.", name):
            return "150000"
        if name.startswith("targets."):
            return "12"
        return words["name"] if last.startswith("name-") else words["line"]

    def member(row, column):
        if row >= len(MEMBERS):
            return None
        return {"name": words["member"].format(row + 1), "type": MEMBERS[row], "fee-paid": "yes", "joined": "2024-06-01"}.get(column)

    return answer
