PRAGMA application_id = 1146767439;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE actor (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name, role)
);
INSERT INTO "actor" VALUES(1,'Chen Yu','translator');
INSERT INTO "actor" VALUES(2,'Lin Wei','reviewer');
CREATE TABLE check_run (
	document_id INTEGER NOT NULL, 
	fingerprint VARCHAR(64) NOT NULL, 
	at INTEGER NOT NULL, 
	PRIMARY KEY (document_id), 
	FOREIGN KEY(document_id) REFERENCES document (id)
);
INSERT INTO "check_run" VALUES(1,'622e305f08bcbbc69b34c9df0efdc8a9d906e170d0450466c2e46bdd456b3a0c',1795632637506);
CREATE TABLE concept (
	id INTEGER NOT NULL, 
	glossary_id INTEGER NOT NULL, 
	ord INTEGER NOT NULL, 
	chinese TEXT NOT NULL, 
	preferred TEXT NOT NULL, 
	admitted TEXT NOT NULL, 
	forbidden TEXT NOT NULL, 
	note TEXT NOT NULL, 
	exact BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (glossary_id, ord), 
	FOREIGN KEY(glossary_id) REFERENCES glossary (id)
);
INSERT INTO "concept" VALUES(1,1,0,'["教育数字化"]','["digitalisation of education"]','[]','["education digitalisation"]','',0);
INSERT INTO "concept" VALUES(2,1,1,'["学习型社会"]','["learning society"]','[]','[]','',0);
CREATE TABLE document (
	id INTEGER NOT NULL, 
	uuid VARCHAR(36) NOT NULL, 
	ord INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	source_name TEXT NOT NULL, 
	draft_name TEXT NOT NULL, 
	reference_name TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (uuid), 
	UNIQUE (ord)
);
INSERT INTO "document" VALUES(1,'b81d9b72-9792-493a-a17d-51908721898d',0,'old','source.txt','draft.txt','');
CREATE TABLE finding (
	document_id INTEGER NOT NULL, 
	ord INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	"check" TEXT NOT NULL, 
	severity TEXT NOT NULL, 
	segment_id INTEGER NOT NULL, 
	content TEXT NOT NULL, 
	PRIMARY KEY (document_id, ord), 
	FOREIGN KEY(document_id) REFERENCES document (id), 
	FOREIGN KEY(segment_id) REFERENCES segment (id)
);
INSERT INTO "finding" VALUES(1,0,'cce71ce6d6','term.forbidden','error',3,'{"check": "term.forbidden", "severity": "error", "segment": 2, "code": "term.forbidden", "source_span": [14, 19], "target_span": [48, 72], "found": "education digitalisation", "expected": "digitalisation of education", "suggestions": ["digitalisation of education"], "safe": false, "values": {"chinese": "教育数字化"}, "reads": "", "id": "cce71ce6d6"}');
INSERT INTO "finding" VALUES(1,1,'1768ee6a4d','empty.target','error',4,'{"check": "empty.target", "severity": "error", "segment": 3, "code": "empty.target", "source_span": [0, 16], "target_span": null, "found": "", "expected": null, "suggestions": [], "safe": false, "values": {}, "reads": "", "id": "1768ee6a4d"}');
CREATE TABLE glossary (
	id INTEGER NOT NULL, 
	ord INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (ord)
);
INSERT INTO "glossary" VALUES(1,0,'glossary.csv');
CREATE TABLE paragraph (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	side TEXT NOT NULL CHECK (side IN ('source', 'draft', 'reference')), 
	ord INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	level INTEGER NOT NULL, 
	ordered BOOLEAN NOT NULL, 
	cell TEXT NOT NULL, 
	text TEXT NOT NULL, 
	codes TEXT NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (document_id, side, ord), 
	FOREIGN KEY(document_id) REFERENCES document (id)
);
INSERT INTO "paragraph" VALUES(1,1,'source',0,'headline',0,0,'','临江开放大学开展数字化工作交流','[]','a4397c14feb0c35ff4355a9c9b2cc8cf3c56255c9e9c679172ada8783bfeda0a');
INSERT INTO "paragraph" VALUES(2,1,'source',1,'lead',0,0,'','9月18日，临江开放大学与云山大学开展交流。','[]','44fb8efc2466165ba373e6fb060991a09344c54a20698cab5f927401afccc578');
INSERT INTO "paragraph" VALUES(3,1,'source',2,'body',0,0,'','学校现有学生5.3万人，推进教育数字化。','[]','0990cc4c72fdb790b7081d34ecba838e26adea61aca2fe406ef2b271463a7e14');
INSERT INTO "paragraph" VALUES(4,1,'source',3,'body',0,0,'','双方表示，将共同建设学习型社会。','[]','2c5fa55d09e80948b200ee9ec834fe03a1108293fa176b852eb6b3f733e5e264');
INSERT INTO "paragraph" VALUES(5,1,'source',4,'byline',0,0,'','撰稿：诸葛文澜','[]','57ab6d955b0c5bd2ab9721526f85f4c381e2bc36ef477d38f6200ac44b6c4dc9');
INSERT INTO "paragraph" VALUES(6,1,'draft',0,'headline',0,0,'','Linjiang Open University holds an exchange on digital work','[]','9e64080f6a092ebc0bbd740b512278491b03fa9d8989d701fbea5773854f0773');
INSERT INTO "paragraph" VALUES(7,1,'draft',1,'lead',0,0,'','On 18 September, Linjiang Open University and Yunshan University held an exchange.','[]','97f974608276e2ecc8223515d6c098be623c1ee3fe5d7f92d28e386fb24a9acc');
INSERT INTO "paragraph" VALUES(8,1,'draft',2,'body',0,0,'','The university has 5.3 million students and promotes education digitalisation.','[]','52a5df3bd94578e96ea2151799f70dbf73f3e01e6f5ab4501bbe94d295f3846d');
INSERT INTO "paragraph" VALUES(9,1,'draft',3,'byline',0,0,'','Written by Zhuge Wenlan','[]','afe62c7963195e59d1eca3edc19d5375c2329672f376befe35aa6dde8f6e1431');
CREATE TABLE project (
	id INTEGER NOT NULL CHECK (id = 1), 
	uuid VARCHAR(36) NOT NULL, 
	name TEXT NOT NULL, 
	created_at INTEGER NOT NULL, 
	program TEXT NOT NULL, 
	two_person BOOLEAN NOT NULL, 
	variety TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "project" VALUES(1,'03e9530c-47f1-4be9-8f9e-39a9fa15fc47','old',1795632637392,'0.1.0',1,'en-GB');
CREATE TABLE release (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	override TEXT NOT NULL, 
	program TEXT NOT NULL, 
	actor_id INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id), 
	FOREIGN KEY(actor_id) REFERENCES actor (id)
);
CREATE TABLE revision (
	segment_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	codes TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	actor_id INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	edit_uuid VARCHAR(36) NOT NULL, 
	source_hash VARCHAR(64) NOT NULL, 
	previous_hash VARCHAR(64) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	PRIMARY KEY (segment_id, version), 
	FOREIGN KEY(segment_id) REFERENCES segment (id), 
	FOREIGN KEY(actor_id) REFERENCES actor (id), 
	UNIQUE (edit_uuid)
);
INSERT INTO "revision" VALUES(1,1,'Linjiang Open University holds an exchange on digital work','[]','draft',1,1795632637397,'8818f8af-c4bc-44d6-96b3-784bba10393e','a4397c14feb0c35ff4355a9c9b2cc8cf3c56255c9e9c679172ada8783bfeda0a','','1198759bff38e57e21136c7c49c6bc59fa85d9b7ebbfba65e58aa3c52fc0f86f');
INSERT INTO "revision" VALUES(2,1,'On 18 September, Linjiang Open University and Yunshan University held an exchange.','[]','draft',1,1795632637398,'c6e02085-9ca1-4a69-a6a9-736dd4e0fd2f','44fb8efc2466165ba373e6fb060991a09344c54a20698cab5f927401afccc578','','5148aaf282b5580fa8c7923318326d35546f834950e8bc3ef7780de67b64d8b3');
INSERT INTO "revision" VALUES(3,1,'The university has 5.3 million students and promotes education digitalisation.','[]','draft',1,1795632637399,'5f58611a-2527-4b76-84d0-499029a184b2','0990cc4c72fdb790b7081d34ecba838e26adea61aca2fe406ef2b271463a7e14','','f4b0bdcfd07545c011b50f8567e4dd13482dbe2d7f7bef777a6a0e34679fc581');
INSERT INTO "revision" VALUES(4,1,'','[]','draft',1,1795632637399,'220837eb-895e-48be-b0ae-0aa4f5669207','2c5fa55d09e80948b200ee9ec834fe03a1108293fa176b852eb6b3f733e5e264','','9994ffc41f6fa99ef2dd69d7a6918e04ec59b284f1de3b457424848a2b60a3f0');
INSERT INTO "revision" VALUES(5,1,'Written by Zhuge Wenlan','[]','draft',1,1795632637400,'675b39eb-dc76-4561-981a-78ae65b19805','57ab6d955b0c5bd2ab9721526f85f4c381e2bc36ef477d38f6200ac44b6c4dc9','','0539c3cac795729c208571990b8c325c2fdb6a0c5af401ffd7756fc8cec4d643');
INSERT INTO "revision" VALUES(3,2,'The university has 53,000 students and promotes education digitalisation.','[]','typed',1,1795632637500,'bbfb73bf-c0ce-498b-9188-7498218afc10','0990cc4c72fdb790b7081d34ecba838e26adea61aca2fe406ef2b271463a7e14','f4b0bdcfd07545c011b50f8567e4dd13482dbe2d7f7bef777a6a0e34679fc581','3198a1ee04c41daf2a7e621d1efcd8b64fb96cf5dc7ae535f8fdfc4b6c784179');
CREATE TABLE score (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	checkpoint TEXT NOT NULL, 
	against TEXT NOT NULL, 
	metric TEXT NOT NULL, 
	value FLOAT NOT NULL, 
	signature TEXT NOT NULL, 
	fingerprint VARCHAR(64) NOT NULL, 
	at INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id)
);
CREATE TABLE segment (
	id INTEGER NOT NULL, 
	uuid VARCHAR(36) NOT NULL, 
	document_id INTEGER NOT NULL, 
	ord INTEGER NOT NULL, 
	confidence FLOAT NOT NULL, 
	pinned BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	retired_at INTEGER, 
	PRIMARY KEY (id), 
	UNIQUE (uuid), 
	FOREIGN KEY(document_id) REFERENCES document (id)
);
INSERT INTO "segment" VALUES(1,'d4de5331-bcd2-4fe6-b0b8-26a54917d586',1,0,9.99998509883880615234e-01,0,1,NULL);
INSERT INTO "segment" VALUES(2,'fca2f65c-6351-4d43-9823-e7b013463833',1,1,9.90983843803405761718e-01,0,1,NULL);
INSERT INTO "segment" VALUES(3,'28b4280a-c518-43b1-a126-37fda8a9f697',1,2,8.96831452846527099609e-01,0,2,NULL);
INSERT INTO "segment" VALUES(4,'f83b8ef7-89c1-4317-8ea0-3cc290dee60f',1,3,0.847510293617894,0,1,NULL);
INSERT INTO "segment" VALUES(5,'c9b2324a-8a25-4cc7-813c-65ad89318372',1,4,8.703861236572265625e-01,0,1,NULL);
CREATE TABLE segment_paragraph (
	segment_id INTEGER NOT NULL, 
	paragraph_id INTEGER NOT NULL, 
	PRIMARY KEY (segment_id, paragraph_id), 
	FOREIGN KEY(segment_id) REFERENCES segment (id), 
	FOREIGN KEY(paragraph_id) REFERENCES paragraph (id)
);
INSERT INTO "segment_paragraph" VALUES(1,1);
INSERT INTO "segment_paragraph" VALUES(1,6);
INSERT INTO "segment_paragraph" VALUES(2,2);
INSERT INTO "segment_paragraph" VALUES(2,7);
INSERT INTO "segment_paragraph" VALUES(3,3);
INSERT INTO "segment_paragraph" VALUES(3,8);
INSERT INTO "segment_paragraph" VALUES(4,4);
INSERT INTO "segment_paragraph" VALUES(5,5);
INSERT INTO "segment_paragraph" VALUES(5,9);
CREATE TABLE verdict (
	id INTEGER NOT NULL, 
	segment_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	source_hash VARCHAR(64) NOT NULL, 
	target_hash VARCHAR(64) NOT NULL, 
	actor_id INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	comment TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(segment_id) REFERENCES segment (id), 
	FOREIGN KEY(actor_id) REFERENCES actor (id)
);
INSERT INTO "verdict" VALUES(1,1,'approve','a4397c14feb0c35ff4355a9c9b2cc8cf3c56255c9e9c679172ada8783bfeda0a','9e64080f6a092ebc0bbd740b512278491b03fa9d8989d701fbea5773854f0773',2,1795632637540,'');
INSERT INTO "verdict" VALUES(2,2,'approve','44fb8efc2466165ba373e6fb060991a09344c54a20698cab5f927401afccc578','97f974608276e2ecc8223515d6c098be623c1ee3fe5d7f92d28e386fb24a9acc',2,1795632637540,'');
INSERT INTO "verdict" VALUES(3,5,'send back','57ab6d955b0c5bd2ab9721526f85f4c381e2bc36ef477d38f6200ac44b6c4dc9','afe62c7963195e59d1eca3edc19d5375c2329672f376befe35aa6dde8f6e1431',2,1795632637566,'Name?');
CREATE TABLE waiver (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	finding TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	actor_id INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id), 
	FOREIGN KEY(actor_id) REFERENCES actor (id)
);
INSERT INTO "waiver" VALUES(1,1,'cce71ce6d6','Meant so',2,1795632637592);
CREATE UNIQUE INDEX segment_place ON segment (document_id, ord) WHERE retired_at IS NULL;
CREATE INDEX ix_verdict_segment_id ON verdict (segment_id);
CREATE TRIGGER paragraph_no_update BEFORE UPDATE ON paragraph BEGIN SELECT RAISE(ABORT, 'paragraph is append-only'); END;
CREATE TRIGGER paragraph_no_delete BEFORE DELETE ON paragraph BEGIN SELECT RAISE(ABORT, 'paragraph is append-only'); END;
CREATE TRIGGER segment_paragraph_no_update BEFORE UPDATE ON segment_paragraph BEGIN SELECT RAISE(ABORT, 'segment_paragraph is append-only'); END;
CREATE TRIGGER segment_paragraph_no_delete BEFORE DELETE ON segment_paragraph BEGIN SELECT RAISE(ABORT, 'segment_paragraph is append-only'); END;
CREATE TRIGGER revision_no_update BEFORE UPDATE ON revision BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END;
CREATE TRIGGER revision_no_delete BEFORE DELETE ON revision BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END;
CREATE TRIGGER verdict_no_update BEFORE UPDATE ON verdict BEGIN SELECT RAISE(ABORT, 'verdict is append-only'); END;
CREATE TRIGGER verdict_no_delete BEFORE DELETE ON verdict BEGIN SELECT RAISE(ABORT, 'verdict is append-only'); END;
CREATE TRIGGER waiver_no_update BEFORE UPDATE ON waiver BEGIN SELECT RAISE(ABORT, 'waiver is append-only'); END;
CREATE TRIGGER waiver_no_delete BEFORE DELETE ON waiver BEGIN SELECT RAISE(ABORT, 'waiver is append-only'); END;
CREATE TRIGGER score_no_update BEFORE UPDATE ON score BEGIN SELECT RAISE(ABORT, 'score is append-only'); END;
CREATE TRIGGER score_no_delete BEFORE DELETE ON score BEGIN SELECT RAISE(ABORT, 'score is append-only'); END;
CREATE TRIGGER release_no_update BEFORE UPDATE ON release BEGIN SELECT RAISE(ABORT, 'release is append-only'); END;
CREATE TRIGGER release_no_delete BEFORE DELETE ON release BEGIN SELECT RAISE(ABORT, 'release is append-only'); END;
COMMIT;
