"""A release whose last paragraph stands second in the draft, and whose second one was dropped."""

CHINESE = (
    "近日，临江开放大学与云山大学开展数字化工作交流。",
    "临江开放大学党委委员、副校长诸葛文澜，云山大学终身教育处处长许静怡参加交流。",
    "诸葛文澜代表临江开放大学对许静怡一行表示欢迎，并介绍了学校的基本情况、历史沿革和未来重点工作。",
    "诸葛文澜表示，临江开放大学推进数字化转型，努力建设联通世界的数字化大学。双方可加强合作交流。",
    "许静怡介绍了此次调研的目的和云山大学的基本情况。许静怡表示，云山大学积极探索终身教育的新理念，希望双方加强合作。",
)
ENGLISH = (
    "Linjiang Open University and Yunshan University recently held an exchange on digital work.",
    (
        "Xu Jingyi introduced the purpose of this survey and the basic situation of Yunshan University. Xu Jingyi stated that Yunshan University "
        "actively explores new concepts of lifelong education and hoped that both sides would work together."
    ),
    (
        "Zhuge Wenlan, on behalf of Linjiang Open University, welcomed Xu Jingyi and her delegation and introduced the basic situation, "
        "the history and the main future work of the university."
    ),
    (
        "Zhuge Wenlan stated that Linjiang Open University promotes the digital transformation, striving to build a digital university "
        "that connects the world. The two sides can strengthen cooperation and exchanges."
    ),
)
