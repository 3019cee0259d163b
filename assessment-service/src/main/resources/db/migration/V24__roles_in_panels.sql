-- Whether the assessor chairs the panel; null for reviews, and for panels from before there were roles
alter table assignment add column panel_role text;
